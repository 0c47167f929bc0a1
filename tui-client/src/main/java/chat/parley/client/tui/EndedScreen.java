package chat.parley.client.tui;

import chat.parley.client.term.Input;
import chat.parley.client.term.Key;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.client.term.Wrapper;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.text.Words;

/// The server decided against the connection: why, and what can be done.
record EndedScreen(LinkState.Ended ended) implements Screen {
    private static final int MOST_COLUMNS = 60;
    private static final int ROWS = 8;

    @Override
    public Turn on(Input input, View view) {
        if (input.equals(Key.ENTER) || input.equals(Key.of("F5"))) {
            return Turn.to(this).and(new Order.Reconnect());
        }
        if (input.equals(Key.of("F1"))) {
            return Turn.to(new HelpScreen(this, 0));
        }
        if (input.equals(Key.of("C-c")) || input.equals(Key.of("C-q"))) {
            return Turn.to(this).and(new Order.Quit());
        }
        return Turn.to(this);
    }

    @Override
    public void draw(Painter painter, View view) {
        Theme theme = view.look().theme();
        Words words = view.look().words();
        int columns = Math.min(MOST_COLUMNS, view.columns() - 2);
        Painter page =
                painter.region(
                        Math.max(1, (view.columns() - columns) / 2),
                        Math.max(0, (view.rows() - ROWS) / 2),
                        columns,
                        view.rows());
        page.text(page.text(0, 0, "parley", theme.badge()) + 2, 0, view.server(), theme.faint());
        page.text(0, 2, words.of(ScreenText.ENDED_TITLE), theme.strong());
        int row = paragraph(page, view.look(), 3, Notices.of(view).ended(ended), theme.trouble());
        row = paragraph(page, view.look(), row, words.of(kept(view)), theme.text());
        page.text(0, row + 1, words.of(ScreenText.ENDED_KEYS), theme.faint());
    }

    private static ScreenText kept(View view) {
        return switch (view.keeping()) {
            case KEPT, KEPT_APART -> ScreenText.KEPT;
            case NOT_KEPT -> ScreenText.LOST;
        };
    }

    /// Answers the row behind it.
    static int paragraph(Painter page, Look look, int first, String text, Style style) {
        int row = first;
        for (String line : new Wrapper(look.widths()).lines(text, page.columns())) {
            page.text(0, row++, line, style);
        }
        return row;
    }

    @Override
    public Screen focused(boolean focused) {
        return this;
    }
}
