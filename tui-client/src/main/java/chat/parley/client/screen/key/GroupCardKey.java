package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys of a group's card.
public enum GroupCardKey implements KeyAction {
    GROUP_MENU(HelpText.GROUP_MENU, "m"),
    OPEN_GROUP(HelpText.OPEN_GROUP, "o");

    private final HelpText summary;
    private final String written;

    GroupCardKey(HelpText summary, String written) {
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
