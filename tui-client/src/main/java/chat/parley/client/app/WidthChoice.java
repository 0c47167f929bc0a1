package chat.parley.client.app;

import chat.parley.kit.text.Widths.Ambiguous;

/// How wide the full screen takes characters to be that some terminals draw in one column and
/// others in two, such as `“…①`.
public enum WidthChoice {
    NARROW,
    WIDE,
    /// The terminal is asked.
    ASK;

    /// What holds as long as nothing else is known.
    public Ambiguous assumed() {
        return switch (this) {
            case NARROW, ASK -> Ambiguous.NARROW;
            case WIDE -> Ambiguous.WIDE;
        };
    }
}
