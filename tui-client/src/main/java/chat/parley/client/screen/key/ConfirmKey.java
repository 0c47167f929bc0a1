package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// The answer to whether to do what cannot be undone; any other key is no.
public enum ConfirmKey implements KeyAction {
    CONFIRM(HelpText.CONFIRM, "y");

    private final Binding binding;

    ConfirmKey(HelpText summary, String written) {
        binding = new Binding(summary, written);
    }

    @Override
    public Binding binding() {
        return binding;
    }
}
