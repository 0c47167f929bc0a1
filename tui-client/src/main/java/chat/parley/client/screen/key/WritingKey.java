package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// How a text that was asked for is handed in, or given up.
public enum WritingKey implements KeyAction {
    SUBMIT(HelpText.SUBMIT, "Enter"),
    GIVE_UP(HelpText.GIVE_UP, "Esc C-c");

    private final HelpText summary;
    private final String written;

    WritingKey(HelpText summary, String written) {
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
