package chat.parley.client.term;

/// One place on the screen: a grapheme one or two columns wide, or the right half of the wide one
/// before it (no columns, no text).
public record Cell(String text, int columns, Style style) {
    public static final Cell BLANK = new Cell(" ", 1, Style.PLAIN);

    static Cell blank(Style style) {
        return style.equals(Style.PLAIN) ? BLANK : new Cell(" ", 1, style);
    }

    static Cell rightHalf(Style style) {
        return new Cell("", 0, style);
    }

    boolean isRightHalf() {
        return columns == 0;
    }

    /// By hand, and so for [Style]: thousands are compared a frame, and what the compiler makes for
    /// records is slow until it has been compiled as a server is.
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Cell that
                        && columns == that.columns
                        && text.equals(that.text)
                        && style.equals(that.style));
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + style.hashCode();
    }
}
