package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Answers to whether to quit.
public enum QuitKey implements KeyAction {
    QUIT(HelpText.QUIT_ASKED, "y Enter C-c"),
    STAY(HelpText.STAY_ASKED, "n");

    private final HelpText summary;
    private final String written;

    QuitKey(HelpText summary, String written) {
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
