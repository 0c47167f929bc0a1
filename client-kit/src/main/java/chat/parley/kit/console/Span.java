package chat.parley.kit.console;

/// A piece of a printed line. Its text may come from anybody: it is made visible when it is
/// printed.
public record Span(String text, Style style, boolean lines) {

    /// How a piece is set apart where there are colours. Nothing is said by style alone.
    public enum Style {
        PLAIN(""),
        STRONG("1"),
        QUIET("2");

        private final String sgr;

        Style(String sgr) {
            this.sgr = sgr;
        }
    }

    public static Span plain(String text) {
        return new Span(text, Style.PLAIN, false);
    }

    public static Span strong(String text) {
        return new Span(text, Style.STRONG, false);
    }

    public static Span quiet(String text) {
        return new Span(text, Style.QUIET, false);
    }

    /// A text of several lines; those after the first are set in, so that none can pass for a line
    /// of the program's.
    public static Span lines(String text) {
        return new Span(text, Style.PLAIN, true);
    }

    String render(boolean colour) {
        String visible =
                lines ? VisibleText.of(text).replace("\n", "\n    ") : VisibleText.line(text);
        return colour && style != Style.PLAIN
                ? "\u001b[" + style.sgr + "m" + visible + "\u001b[0m"
                : visible;
    }
}
