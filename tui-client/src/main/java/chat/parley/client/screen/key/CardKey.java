package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys of somebody's card.
public enum CardKey implements KeyAction {
    END_FRIENDSHIP(HelpText.END_FRIENDSHIP, "x");

    private final HelpText summary;
    private final String written;

    CardKey(HelpText summary, String written) {
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
