package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys of one's own settings, beside those of all lists.
public enum SettingsKey implements KeyAction {
    SWITCH_ACCOUNT(HelpText.SWITCH_ACCOUNT, "s"),
    PROFILE(HelpText.OWN_PROFILE, "p"),
    CONFIRM_EMAIL(HelpText.CONFIRM_EMAIL, "c"),
    ADD_KEY(HelpText.ADD_KEY, "a"),
    REVOKE(HelpText.REVOKE, "x"),
    DELETE_ACCOUNT(HelpText.DELETE_ACCOUNT, "d");

    private final Binding binding;

    SettingsKey(HelpText summary, String written) {
        binding = new Binding(summary, written);
    }

    @Override
    public Binding binding() {
        return binding;
    }
}
