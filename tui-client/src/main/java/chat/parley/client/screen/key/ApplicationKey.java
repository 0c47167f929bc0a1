package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// What can be done with an application.
public enum ApplicationKey implements KeyAction {
    ACCEPT(HelpText.ACCEPT, "a Enter"),
    REFUSE(HelpText.REFUSE, "r"),
    TAKE_BACK(HelpText.TAKE_BACK, "x");

    private final HelpText summary;
    private final String written;

    ApplicationKey(HelpText summary, String written) {
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
