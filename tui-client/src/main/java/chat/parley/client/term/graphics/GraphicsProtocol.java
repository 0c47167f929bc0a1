package chat.parley.client.term.graphics;

/// How a terminal takes pixels, as it answers when it is asked.
public enum GraphicsProtocol {
    /// It takes none: a picture is drawn in cells.
    NONE,

    /// DEC's sixels, which VT340s had first: six rows at a time, in up to 256 colours.
    SIXEL,

    /// The graphics protocol of kitty, which Ghostty, WezTerm and Konsole speak, too.
    KITTY;

    /// How the answer of a terminal begins that speaks kitty's, where it was asked.
    public static final String KITTY_ANSWER = "Gi=31;OK";
}
