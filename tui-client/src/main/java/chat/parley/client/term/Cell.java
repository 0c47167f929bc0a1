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
}
