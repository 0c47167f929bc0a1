package chat.parley.client.tui;

import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import java.util.ArrayList;
import java.util.List;

/// One line of the message view: pieces of text at their columns.
record Line(List<Piece> pieces) {
    static final Line EMPTY = new Line(List.of());

    record Piece(int column, String text, Style style) {}

    Line {
        pieces = List.copyOf(pieces);
    }

    static Line of(int column, String text, Style style) {
        return new Line(List.of(new Piece(column, text, style)));
    }

    Line and(int column, String text, Style style) {
        List<Piece> more = new ArrayList<>(pieces);
        more.add(new Piece(column, text, style));
        return new Line(more);
    }

    void draw(Painter painter, int row) {
        for (Piece piece : pieces) {
            painter.text(piece.column(), row, piece.text(), piece.style());
        }
    }
}
