package chat.parley.client.tui;

import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import java.util.ArrayList;
import java.util.List;

/// One line of the message view: pieces of text at their columns.
record StyledLine(List<Piece> pieces) {
    static final StyledLine EMPTY = new StyledLine(List.of());

    record Piece(int column, String text, Style style) {}

    StyledLine {
        pieces = List.copyOf(pieces);
    }

    static StyledLine of(int column, String text, Style style) {
        return new StyledLine(List.of(new Piece(column, text, style)));
    }

    StyledLine and(int column, String text, Style style) {
        List<Piece> more = new ArrayList<>(pieces);
        more.add(new Piece(column, text, style));
        return new StyledLine(more);
    }

    void draw(Painter painter, int row) {
        for (Piece piece : pieces) {
            painter.text(piece.column(), row, piece.text(), piece.style());
        }
    }
}
