package chat.parley.client.look;

import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import java.util.ArrayList;
import java.util.List;

/// One line of the message view: pieces of text at their columns.
public record StyledLine(List<Piece> pieces) {
    public static final StyledLine EMPTY = new StyledLine(List.of());

    public record Piece(int column, String text, Style style) {}

    public StyledLine {
        pieces = List.copyOf(pieces);
    }

    public static StyledLine of(int column, String text, Style style) {
        return new StyledLine(List.of(new Piece(column, text, style)));
    }

    public StyledLine and(int column, String text, Style style) {
        List<Piece> more = new ArrayList<>(pieces);
        more.add(new Piece(column, text, style));
        return new StyledLine(more);
    }

    /// With the pieces of another, at their columns.
    public StyledLine and(StyledLine other) {
        List<Piece> more = new ArrayList<>(pieces);
        more.addAll(other.pieces);
        return new StyledLine(more);
    }

    public void draw(Painter painter, int row) {
        for (Piece piece : pieces) {
            painter.text(piece.column(), row, piece.text(), piece.style());
        }
    }
}
