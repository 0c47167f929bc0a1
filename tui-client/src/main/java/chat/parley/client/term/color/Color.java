package chat.parley.client.term.color;

/// A colour as a theme names it. [ColorDepth] brings it down to what the terminal can show.
public sealed interface Color {
    /// The terminal's own foreground or background.
    Color DEFAULT = new Default();

    record Default() implements Color {}

    /// One of the sixteen that the terminal's user chose: 0 to 7, bright ones 8 to 15.
    record Ansi(int index) implements Color {}

    /// One of the 256 of the xterm palette.
    record Indexed(int index) implements Color {}

    record Rgb(int red, int green, int blue) implements Color {}

    /// From `0xrrggbb`.
    static Color rgb(int rgb) {
        return new Rgb((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff);
    }

    static Color indexed(int index) {
        return new Indexed(index);
    }

    static Color ansi(int index) {
        return new Ansi(index);
    }
}
