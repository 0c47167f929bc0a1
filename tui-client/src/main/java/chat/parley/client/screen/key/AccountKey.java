package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys of the accounts on this machine, beside those of all lists.
public enum AccountKey implements KeyAction {
    ADD(HelpText.ADD_ACCOUNT, "a"),
    SIGN_OUT(HelpText.SIGN_OUT, "x");

    private final KeyBinding binding;

    AccountKey(HelpText summary, String written) {
        binding = new KeyBinding(summary, written);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
