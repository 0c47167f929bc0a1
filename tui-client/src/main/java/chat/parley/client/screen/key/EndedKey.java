package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// What can be done once the server has ended the connection.
public enum EndedKey implements KeyAction {
    RECONNECT(HelpText.RECONNECT, "Enter F5"),
    ACCOUNTS(HelpText.OTHER_ACCOUNTS, "F8"),
    HELP(HelpText.HELP, "F1"),
    QUIT(HelpText.QUIT, "C-c C-q");

    private final KeyBinding binding;

    EndedKey(HelpText summary, String written) {
        binding = new KeyBinding(summary, written);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
