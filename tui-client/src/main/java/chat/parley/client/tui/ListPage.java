package chat.parley.client.tui;

import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;

/// The frame of a screen that shows a list: the status bar, a heading, rows, hints at the bottom.
final class ListPage {
    private static final int TOP = 4;

    private final Painter painter;
    private final Painter body;
    private final View view;

    ListPage(Painter painter, View view, String heading) {
        this.painter = painter;
        this.view = view;
        this.body = painter.region(0, TOP, view.columns(), view.rows() - TOP - 2);
        new StatusBar(view.look(), view.state(), view.server())
                .draw(painter.region(0, 0, view.columns(), 1));
        painter.text(2, 2, heading, view.look().theme().strong());
        painter.horizontal(1, view.rows() - 2, view.columns() - 2, "─", view.look().theme().line());
    }

    int rows() {
        return body.rows();
    }

    void empty(String text) {
        text(3, 0, text, view.look().theme().faint());
    }

    void mark(int row, boolean chosen) {
        if (chosen) {
            body.text(1, row, "▌", view.look().theme().accent());
        }
    }

    /// Draws a piece of a row; answers the column behind it.
    int text(int column, int row, String text, Style style) {
        int room = Math.max(0, body.columns() - column - 9);
        return body.text(column, row, view.look().widths().clip(text, room), style);
    }

    void right(int row, String text) {
        body.textRight(1, row, text, view.look().theme().faint());
    }

    void hints(String text) {
        painter.text(2, view.rows() - 1, text, view.look().theme().faint());
    }
}
