package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Answers to whether to quit.
public enum QuitKey implements KeyAction {
    QUIT(HelpText.QUIT_ASKED, "y Enter C-c"),
    STAY(HelpText.STAY_ASKED, "n");

    private final KeyBinding binding;

    QuitKey(HelpText summary, String written) {
        binding = new KeyBinding(summary, written);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
