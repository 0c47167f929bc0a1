package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys of the accounts on this machine, beside those of all lists.
public enum AccountKey implements KeyAction {
    ADD_ACCOUNT(HelpText.ADD_ACCOUNT, "a"),
    SIGN_OUT(HelpText.SIGN_OUT, "x");

    private final Binding binding;

    AccountKey(HelpText summary, String written) {
        binding = new Binding(summary, written);
    }

    @Override
    public Binding binding() {
        return binding;
    }
}
