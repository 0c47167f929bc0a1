package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// The answer to whether to do what cannot be undone; any other key is no.
public enum ConfirmKey implements KeyAction {
    YES(HelpText.CONFIRM, "y");

    private final KeyBinding binding;

    ConfirmKey(HelpText summary, String written) {
        binding = new KeyBinding(summary, written);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
