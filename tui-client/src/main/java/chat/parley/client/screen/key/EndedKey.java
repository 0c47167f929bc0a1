package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// What can be done once the server has ended the connection.
public enum EndedKey implements KeyAction {
    CONNECT_AGAIN(HelpText.RECONNECT, "Enter F5"),
    OTHER_ACCOUNTS(HelpText.OTHER_ACCOUNTS, "F8"),
    HELP(HelpText.HELP, "F1"),
    QUIT(HelpText.QUIT, "C-c C-q");

    private final Binding binding;

    EndedKey(HelpText summary, String written) {
        binding = new Binding(summary, written);
    }

    @Override
    public Binding binding() {
        return binding;
    }
}
