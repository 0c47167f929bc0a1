package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys of the form for signing in, beside those of all forms.
public enum SignKey implements KeyAction {
    OTHER_FORM(HelpText.OTHER_FORM, "F2"),
    FORGOTTEN(HelpText.FORGOTTEN, "F3"),
    OTHER_ACCOUNTS(HelpText.OTHER_ACCOUNTS, "F8"),
    HELP(HelpText.HELP, "F1"),
    QUIT(HelpText.QUIT, "C-c C-q");

    private final Binding binding;

    SignKey(HelpText summary, String written) {
        binding = new Binding(summary, written);
    }

    @Override
    public Binding binding() {
        return binding;
    }
}
