package chat.parley.client.tui;

import chat.parley.client.term.Input;
import chat.parley.client.term.Painter;
import chat.parley.client.tui.Action.Area;
import chat.parley.client.words.ScreenText;
import java.util.Optional;

/// Keys and commands, from the tables that the keys and commands themselves come from.
///
/// @param under where one comes back to
/// @param first the first line shown
record HelpScreen(Screen under, int first) implements Screen {
    @Override
    public Turn on(Input input, View view) {
        int last = Math.max(0, new HelpPage(view).rows() - room(view));
        Optional<Action> action = KeyMap.action(input, Area.LISTS, Area.TALKING);
        return switch (action.orElse(Action.CHOOSE)) {
            case UP -> Turn.to(new HelpScreen(under, Math.max(0, first - 1)));
            case DOWN -> Turn.to(new HelpScreen(under, Math.min(last, first + 1)));
            case PAGE_UP -> Turn.to(new HelpScreen(under, Math.max(0, first - room(view))));
            case PAGE_DOWN -> Turn.to(new HelpScreen(under, Math.min(last, first + room(view))));
            case BACK -> Turn.to(under);
            default -> Turn.to(this);
        };
    }

    private static int room(View view) {
        return Math.max(1, view.rows() - 6);
    }

    @Override
    public void draw(Painter painter, View view) {
        ListPage page = new ListPage(painter, view, ScreenText.HELP_TITLE);
        page.body(
                body -> {
                    HelpPage help = new HelpPage(view);
                    help.draw(body, Math.clamp(first, 0, Math.max(0, help.rows() - body.rows())));
                });
        page.hints(ScreenText.HELP_KEYS);
    }

    @Override
    public Screen focused(boolean focused) {
        return new HelpScreen(under.focused(focused), first);
    }
}
