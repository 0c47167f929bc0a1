package chat.parley.client.screen.sign;

import chat.parley.client.look.Theme;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.account.AccountsScreen;
import chat.parley.client.screen.help.HelpScreen;
import chat.parley.client.screen.key.EndedKey;
import chat.parley.client.term.Painter;
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
        return switch (frame.keys().find(EndedKey.class, input).orElse(null)) {
            case CONNECT_AGAIN -> ScreenUpdate.only(new ScreenCommand.Reconnect());
            case OTHER_ACCOUNTS ->
                    SignPage.leadsToAccounts(frame)
                            ? AccountsScreen.opening()
                            : ScreenUpdate.to(this);
            case HELP -> ScreenUpdate.push(new HelpScreen(0));
            case QUIT -> ScreenUpdate.only(new ScreenCommand.Quit());
            case null -> ScreenUpdate.to(this);
        };
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        Theme theme = frame.appearance().theme();
        Words words = frame.appearance().words();
        int top = Math.max(0, (frame.rows() - ROWS) / 2);
        Painter page = SignPage.of(painter, frame, MOST_COLUMNS, top);
        page.text(0, 2, words.of(ScreenText.ENDED_TITLE), theme.strong());
        int row =
                SignPage.paragraph(
                        page,
                        frame.appearance(),
                        3,
                        frame.feedback().ended(ended),
                        theme.trouble());
        row =
                SignPage.paragraph(
                        page, frame.appearance(), row, words.of(kept(frame)), theme.text());
        int _ = SignPage.hints(page, frame, row + 1, words.of(ScreenText.ENDED_KEYS));
    }

    private static ScreenText kept(Frame frame) {
        return switch (frame.keeping()) {
            case KEPT, KEPT_APART -> ScreenText.KEPT;
            case KEPT_BY_SERVER -> ScreenText.KEPT_BY_SERVER;
            case NOT_KEPT -> ScreenText.LOST;
        };
    }
}
