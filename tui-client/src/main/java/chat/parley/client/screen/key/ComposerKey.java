package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys that lead out of the line that is being written. All others that edit are the line
/// editor's.
public enum ComposerKey implements KeyAction {
    UP(HelpText.LINE_ABOVE, "Up"),
    DOWN(HelpText.LINE_BELOW, "Down"),
    END(HelpText.TEXT_END, "End");

    private final HelpText summary;
    private final String written;

    ComposerKey(HelpText summary, String written) {
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
