package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys that do the same on every screen.
public enum GlobalKey implements KeyAction {
    MOUSE(HelpText.MOUSE, "F6"),
    REPAINT(HelpText.REPAINT, "C-l"),
    SUSPEND(HelpText.SUSPEND, "C-z");

    private final KeyBinding binding;

    GlobalKey(HelpText summary, String written) {
        binding = new KeyBinding(summary, written);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
