package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// The answer to whether to do what cannot be undone; any other key is no.
public enum ConfirmKey implements KeyAction {
    YES(HelpText.CONFIRM, "y");

    private final HelpText summary;
    private final String written;

    ConfirmKey(HelpText summary, String written) {
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
