package chat.parley.client.tui;

import chat.parley.client.state.Notice;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.kit.text.Phrase;
import chat.parley.protocol.operation.Profile;

/// The frame of a screen that shows a list: the status bar, a heading, rows, hints at the bottom.
final class ListPage {
    private static final int TOP = 4;
    private static final int BOTTOM = 2;
    private static final int RIGHT_COLUMNS = 9;
    private static final int MOST_NAME_COLUMNS = 22;

    private final Painter painter;
    private final Painter body;
    private final View view;
    private final Look look;
    private final int headingEnd;

    ListPage(Painter painter, View view, Phrase heading) {
        this(painter, view, view.look().words().of(heading));
    }

    ListPage(Painter painter, View view, String heading) {
        this.painter = painter;
        this.view = view;
        this.look = view.look();
        this.body = painter.region(0, TOP, view.columns(), rows(view));
        new StatusBar(look, view.state(), view.server())
                .draw(painter.region(0, 0, view.columns(), 1));
        String clipped = look.widths().clip(heading, view.columns() - 3);
        this.headingEnd = painter.text(2, 2, clipped, look.theme().strong());
        painter.horizontal(
                1, view.rows() - 2, view.columns() - 2, look.glyphs().rule(), look.theme().line());
    }

    /// How many rows a list has on such a page.
    static int rows(View view) {
        return Math.max(1, view.rows() - TOP - BOTTOM);
    }

    int rows() {
        return rows(view);
    }

    /// What is being looked for, behind the heading, and the cursor in it.
    ///
    /// @param hint while nothing is written
    void question(Composer question, Phrase hint) {
        int left = headingEnd + 2;
        write(painter.region(left, 2, view.columns() - left - 1, 1), question, hint);
    }

    /// Something that is being written, in rows of its own to the bottom of the page.
    void composer(int column, int row, Composer text, Phrase hint) {
        write(body.region(column, row, body.columns() - column - 1, body.rows()), text, hint);
    }

    /// Something of one line that is being written.
    void line(int column, int row, Composer text) {
        text.draw(
                body.region(column, row, body.columns() - column - 1, 1),
                look,
                look.theme().text());
    }

    private void write(Painter box, Composer text, Phrase hint) {
        if (text.isEmpty()) {
            String clipped = look.widths().clip(look.words().of(hint), box.columns());
            box.text(0, 0, clipped, look.theme().faint());
        }
        text.draw(box, look, look.theme().text());
    }

    void empty(Phrase text) {
        text(3, 0, look.words().of(text), look.theme().faint());
    }

    void mark(int row, boolean chosen) {
        if (chosen) {
            body.text(1, row, look.glyphs().mark(), look.theme().accent());
        }
    }

    /// Draws a piece of a row; answers the column behind it.
    int text(int column, int row, String text, Style style) {
        int room = Math.max(0, body.columns() - column - RIGHT_COLUMNS);
        return body.text(column, row, look.widths().clip(text, room), style);
    }

    /// Draws somebody: what to call them, their name if that is another, their signature.
    void person(int row, int column, Profile person, boolean chosen) {
        Theme theme = look.theme();
        mark(row, chosen);
        String listed = look.widths().clip(Names.listed(person), MOST_NAME_COLUMNS);
        text(column, row, listed, chosen ? theme.strong() : theme.text());
        int at = column + MOST_NAME_COLUMNS + 2;
        if (person.nickname() != null) {
            at = text(at, row, person.name(), theme.faint()) + 2;
        }
        if (person.signature() != null) {
            text(at, row, person.signature(), theme.faint());
        }
    }

    void right(int row, String text) {
        body.textRight(1, row, text, look.theme().faint());
    }

    /// What the keys do; or, more important, what the client itself has to say.
    void hints(Phrase keys) {
        Notice notice = view.state().notice();
        String text =
                notice == null
                        ? look.words().of(keys)
                        : Notices.text(notice, view.state().account().id(), look.words());
        says(text, Notices.style(notice, look.theme()));
    }

    /// At the bottom, in the place of the hints.
    void says(String text, Style style) {
        String clipped = look.widths().clip(text, view.columns() - 3);
        painter.text(2, view.rows() - 1, clipped, style);
    }
}
