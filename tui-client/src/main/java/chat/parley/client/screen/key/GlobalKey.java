package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys that do the same on every screen.
public enum GlobalKey implements KeyAction {
    MOUSE(HelpText.MOUSE, "F6"),
    REPAINT(HelpText.REPAINT, "C-l"),
    SUSPEND(HelpText.SUSPEND, "C-z");

    private final HelpText summary;
    private final String written;

    GlobalKey(HelpText summary, String written) {
        this.summary = summary;
        this.written = written;
    }

    @Override
    public HelpText summary() {
        return summary;
    }

    @Override
    public String written() {
        return written;
    }
}
