package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys that lead out of the line that is being written. All others that edit are the line
/// editor's.
public enum ComposerKey implements KeyAction {
    UP(HelpText.LINE_ABOVE, "Up"),
    DOWN(HelpText.LINE_BELOW, "Down"),
    END(HelpText.TEXT_END, "End"),
    DROP(HelpText.DROP, "Esc");

    private final KeyBinding binding;

    ComposerKey(HelpText summary, String written) {
        binding = new KeyBinding(summary, written);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
