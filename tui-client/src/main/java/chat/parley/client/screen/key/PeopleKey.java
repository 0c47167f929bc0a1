package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys of the lists of people.
public enum PeopleKey implements KeyAction {
    OTHER_PEOPLE(HelpText.OTHER_PEOPLE, "Tab");

    private final HelpText summary;
    private final String written;

    PeopleKey(HelpText summary, String written) {
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
