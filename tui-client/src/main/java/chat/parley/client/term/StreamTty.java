package chat.parley.client.term;

import chat.parley.kit.text.Graphemes;
import chat.parley.kit.text.Widths;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Lanterna's way to the terminal, over our stream, with what it lacks: graphemes in one piece,
/// columns that hold where the terminal disagrees about a width, a size that is told and not asked
/// for. It never reads: input has a decoder of its own. Lanterna's positions are counted from 0.
final class StreamTty extends ANSITerminal {
    private static final int UNKNOWN = -1;

    private final FrameStream frames;
    private volatile Widths widths;
    private volatile boolean joins = true;
    private volatile TerminalSize size;
    private final Hyperlinks links = new Hyperlinks();
    private int column = UNKNOWN;
    private int row = UNKNOWN;
    private Visibility cursor = Visibility.UNKNOWN;

    private enum Visibility {
        UNKNOWN,
        SHOWN,
        HIDDEN
    }

    StreamTty(FrameStream frames, TerminalSize size, Widths widths) {
        super(InputStream.nullInputStream(), frames, StandardCharsets.UTF_8);
        this.frames = frames;
        this.size = size;
        this.widths = widths;
    }

    void resized(TerminalSize now) {
        size = now;
        onResized(now);
    }

    void widths(Widths now) {
        widths = now;
    }

    /// Where the terminal does not draw joined emoji as one, only what they begin with is drawn.
    void joins(boolean now) {
        joins = now;
    }

    boolean joins() {
        return joins;
    }

    /// Forgets where the cursor stands and whether it shows: someone else has used the terminal.
    void forget() {
        column = UNKNOWN;
        cursor = Visibility.UNKNOWN;
    }

    /// Sends what leaves the cursor where it stands.
    void draw(String sequences) {
        frames.write(sequences);
        frames.flush();
    }

    @Override
    protected TerminalSize findTerminalSize() {
        return size;
    }

    /// Modes are [TerminalModes]' business.
    @Override
    public void enterPrivateMode() {}

    @Override
    public void exitPrivateMode() {}

    @Override
    public void setCursorPosition(int toColumn, int toRow) {
        if (column == toColumn && row == toRow) {
            return;
        }
        boolean sameRow = column != UNKNOWN && row == toRow;
        frames.write(
                sameRow
                        ? "\u001b[" + (toColumn + 1) + "G"
                        : "\u001b[" + (toRow + 1) + ";" + (toColumn + 1) + "H");
        column = toColumn;
        row = toRow;
    }

    @Override
    public void setCursorVisible(boolean visible) {
        Visibility wanted = visible ? Visibility.SHOWN : Visibility.HIDDEN;
        if (cursor != wanted) {
            frames.write(visible ? "\u001b[?25h" : "\u001b[?25l");
            cursor = wanted;
        }
    }

    /// Writes one grapheme where the cursor stands. Terminals disagree about the width of many: so
    /// its place is blanked first and the cursor then sent to the next column by number.
    @Override
    public void putString(String cellText) {
        String grapheme = Hyperlinks.grapheme(cellText);
        frames.write(links.before(Hyperlinks.address(cellText)));
        int width = widths.ofGrapheme(grapheme, 0, grapheme.length());
        int next = column + width;
        boolean anchored = !isAgreedOn(grapheme) && column != UNKNOWN;
        if (anchored && width > 1) {
            frames.write("  \u001b[" + (column + 1) + "G");
        }
        frames.writeText(joins ? grapheme : Graphemes.unjoined(grapheme));
        boolean atEdge = next >= size.getColumns();
        if (anchored && !atEdge) {
            frames.write("\u001b[" + (next + 1) + "G");
        }
        column = column == UNKNOWN || atEdge ? UNKNOWN : next;
    }

    /// Scrolls a band of rows that spans the width; positive is upwards. The rows that come free
    /// are blank in the default colours, as Lanterna's front buffer takes them to be.
    @Override
    public void scrollLines(int firstRow, int lastRow, int distance) {
        String scroll = distance > 0 ? distance + "S" : -distance + "T";
        frames.write(
                links.before("")
                        + "\u001b[0m\u001b["
                        + (firstRow + 1)
                        + ";"
                        + (lastRow + 1)
                        + "r\u001b["
                        + scroll
                        + "\u001b[r");
        column = UNKNOWN;
    }

    /// One UTF-16 unit, of scripts whose widths no terminal has ever disagreed about.
    private static boolean isAgreedOn(String grapheme) {
        char c = grapheme.charAt(0);
        return grapheme.length() == 1
                && ((c >= ' ' && c < 0x7f)
                        || (c >= 0x3001 && c <= 0x3029)
                        || (c >= 0x3041 && c <= 0x3096)
                        || (c >= 0x30a1 && c <= 0x30fa)
                        || (c >= 0x4e00 && c <= 0x9fff)
                        || (c >= 0xac00 && c <= 0xd7a3)
                        || (c >= 0xff01 && c <= 0xff5e));
    }
}
