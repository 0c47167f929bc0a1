package chat.parley.client.screen.help;

import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.HelpText;
import chat.parley.client.words.ScreenText;
import java.util.List;
import java.util.stream.Stream;

/// Keys and commands, from the tables that the keys and commands themselves come from.
///
/// @param first the first line shown
/// @param sections those that are shown; empty for all there is
public record HelpScreen(int first, List<HelpText> sections) implements Screen {
    public HelpScreen {
        sections = List.copyOf(sections);
    }

    /// All there is.
    public HelpScreen(int first) {
        this(first, List.of());
    }

    /// What keys do on a screen.
    public static HelpScreen about(Screen screen) {
        return new HelpScreen(
                0,
                Stream.concat(
                                screen.help().stream(),
                                Stream.of(HelpText.LISTS, HelpText.EVERYWHERE))
                        .distinct()
                        .toList());
    }

    private ScreenUpdate at(int line) {
        return ScreenUpdate.to(new HelpScreen(line, sections));
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        int last = Math.max(0, new HelpPage(frame, sections).rows() - ListPage.rows(frame));
        return switch (frame.keys().find(ListKey.class, input).orElse(null)) {
            case UP -> at(Math.max(0, first - 1));
            case DOWN -> at(Math.min(last, first + 1));
            case PAGE_UP -> at(Math.max(0, first - ListPage.rows(frame)));
            case PAGE_DOWN -> at(Math.min(last, first + ListPage.rows(frame)));
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
                    HelpPage help = new HelpPage(frame, sections);
                    help.draw(body, Math.clamp(first, 0, Math.max(0, help.rows() - body.rows())));
                });
        page.hints(ScreenText.HELP_KEYS);
    }
}
