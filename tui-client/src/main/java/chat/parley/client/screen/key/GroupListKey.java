package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys of the lists of groups.
public enum GroupListKey implements KeyAction {
    OTHER_GROUPS(HelpText.OTHER_GROUPS, "Tab"),
    NEW_GROUP(HelpText.NEW_GROUP, "F7");

    private final HelpText summary;
    private final String written;

    GroupListKey(HelpText summary, String written) {
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
