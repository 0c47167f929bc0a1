package chat.parley.client.screen.help;

import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.ScreenText;

/// Keys and commands, from the tables that the keys and commands themselves come from.
///
/// @param first the first line shown
public record HelpScreen(int first) implements Screen {
    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        int last = Math.max(0, new HelpPage(frame).rows() - ListPage.rows(frame));
        return switch (frame.keys().find(ListKey.class, input).orElse(null)) {
            case UP -> ScreenUpdate.to(new HelpScreen(Math.max(0, first - 1)));
            case DOWN -> ScreenUpdate.to(new HelpScreen(Math.min(last, first + 1)));
            case PAGE_UP ->
                    ScreenUpdate.to(new HelpScreen(Math.max(0, first - ListPage.rows(frame))));
            case PAGE_DOWN ->
                    ScreenUpdate.to(new HelpScreen(Math.min(last, first + ListPage.rows(frame))));
            case BACK -> ScreenUpdate.back();
            case CHOOSE -> ScreenUpdate.to(this);
            case null -> ScreenUpdate.to(this);
        };
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        ListPage page = new ListPage(painter, frame, ScreenText.HELP_TITLE);
        page.body(
                body -> {
                    HelpPage help = new HelpPage(frame);
                    help.draw(body, Math.clamp(first, 0, Math.max(0, help.rows() - body.rows())));
                });
        page.hints(ScreenText.HELP_KEYS);
    }
}
