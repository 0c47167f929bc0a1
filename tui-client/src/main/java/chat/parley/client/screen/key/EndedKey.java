package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// What can be done once the server has ended the connection.
public enum EndedKey implements KeyAction {
    RECONNECT(HelpText.RECONNECT, "Enter F5"),
    HELP(HelpText.HELP, "F1"),
    QUIT(HelpText.QUIT, "C-c C-q");

    private final HelpText summary;
    private final String written;

    EndedKey(HelpText summary, String written) {
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
