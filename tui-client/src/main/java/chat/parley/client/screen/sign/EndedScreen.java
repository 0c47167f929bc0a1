package chat.parley.client.screen.sign;

import chat.parley.client.look.Appearance;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.help.HelpScreen;
import chat.parley.client.screen.key.EndedKey;
import chat.parley.client.screen.key.KeyMap;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.client.term.Wrapper;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.text.Words;

/// The server decided against the connection: why, and what can be done.
public record EndedScreen(LinkState.Ended ended) implements Screen {
    private static final int MOST_COLUMNS = 60;
    private static final int ROWS = 8;

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return switch (KeyMap.find(EndedKey.class, input).orElse(null)) {
            case RECONNECT -> ScreenUpdate.only(new ScreenCommand.Reconnect());
            case HELP -> ScreenUpdate.push(new HelpScreen(0));
            case QUIT -> ScreenUpdate.only(new ScreenCommand.Quit());
            case null -> ScreenUpdate.to(this);
        };
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        Theme theme = frame.appearance().theme();
        Words words = frame.appearance().words();
        int columns = Math.min(MOST_COLUMNS, frame.columns() - 2);
        Painter page =
                painter.region(
                        Math.max(1, (frame.columns() - columns) / 2),
                        Math.max(0, (frame.rows() - ROWS) / 2),
                        columns,
                        frame.rows());
        page.text(page.text(0, 0, "parley", theme.badge()) + 2, 0, frame.server(), theme.faint());
        page.text(0, 2, words.of(ScreenText.ENDED_TITLE), theme.strong());
        int row =
                paragraph(
                        page,
                        frame.appearance(),
                        3,
                        frame.feedback().ended(ended),
                        theme.trouble());
        row = paragraph(page, frame.appearance(), row, words.of(kept(frame)), theme.text());
        page.text(0, row + 1, words.of(ScreenText.ENDED_KEYS), theme.faint());
    }

    private static ScreenText kept(Frame frame) {
        return switch (frame.keeping()) {
            case KEPT, KEPT_APART -> ScreenText.KEPT;
            case NOT_KEPT -> ScreenText.LOST;
        };
    }

    /// Answers the row behind it.
    static int paragraph(Painter page, Appearance appearance, int first, String text, Style style) {
        int row = first;
        for (String line : new Wrapper(appearance.widths()).lines(text, page.columns())) {
            page.text(0, row++, line, style);
        }
        return row;
    }
}
