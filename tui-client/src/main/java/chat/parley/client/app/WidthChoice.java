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

    /// The choice that a word stands for.
    ///
    /// @throws IllegalArgumentException if it stands for none
    public static WidthChoice of(String word) {
        return switch (word) {
            case "narrow" -> NARROW;
            case "wide" -> WIDE;
            case "ask" -> ASK;
            default -> throw new IllegalArgumentException("it is narrow, wide or ask");
        };
    }
}
