package chat.parley.client.look;

import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the message view: pieces of text at their columns.
///
/// @param part what line of a picture it is; null for one of text
public record StyledLine(List<Piece> pieces, @Nullable PicturePart part) {
    public static final StyledLine EMPTY = new StyledLine(List.of());

    public record Piece(int column, String text, Style style) {}

    public StyledLine {
        pieces = List.copyOf(pieces);
    }

    /// A line of text.
    public StyledLine(List<Piece> pieces) {
        this(pieces, null);
    }

    public static StyledLine of(int column, String text, Style style) {
        return new StyledLine(List.of(new Piece(column, text, style)));
    }

    public StyledLine and(int column, String text, Style style) {
        List<Piece> more = new ArrayList<>(pieces);
        more.add(new Piece(column, text, style));
        return new StyledLine(more, part);
    }

    /// With the pieces of another, at their columns.
    public StyledLine and(StyledLine other) {
        List<Piece> more = new ArrayList<>(pieces);
        more.addAll(other.pieces);
        return new StyledLine(more, part);
    }

    public void draw(Painter painter, int row) {
        for (Piece piece : pieces) {
            painter.text(piece.column(), row, piece.text(), piece.style());
        }
    }
}
