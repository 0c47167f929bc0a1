package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys that do the same on every screen.
public enum GlobalKey implements KeyAction {
    MOUSE(HelpText.MOUSE, "F6"),
    REPAINT(HelpText.REPAINT, "C-l"),
    SUSPEND(HelpText.SUSPEND, "C-z");

    private final Binding binding;

    GlobalKey(HelpText summary, String written) {
        binding = new Binding(summary, written);
    }

    @Override
    public Binding binding() {
        return binding;
    }
}
