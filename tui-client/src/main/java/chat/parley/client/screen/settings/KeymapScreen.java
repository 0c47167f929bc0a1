package chat.parley.client.screen.settings;

import chat.parley.client.look.StyledLine;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.KeyAction;
import chat.parley.client.screen.key.KeyMap;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Wrapper;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.KeyText;
import chat.parley.kit.console.VisibleText;
import java.util.ArrayList;
import java.util.List;

/// The keys by what their actions are called where keys are set, and where that is.
///
/// @param first the first line shown
public record KeymapScreen(int first) implements Screen {
    private static final int COLUMN = 3;
    private static final int KEYS_COLUMN = 22;
    private static final int ABOUT_COLUMN = 40;
    private static final int INDENTED = 5;
    private static final int WIDE_FROM_COLUMNS = 72;

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        int page = ListPage.rows(frame);
        return switch (frame.keys().find(ListKey.class, input).orElse(null)) {
            case UP -> at(first - 1, frame);
            case DOWN -> at(first + 1, frame);
            case PAGE_UP -> at(first - page, frame);
            case PAGE_DOWN -> at(first + page, frame);
            case BACK -> ScreenUpdate.back();
            case CHOOSE -> ScreenUpdate.to(this);
            case null -> ScreenUpdate.to(this);
        };
    }

    private static ScreenUpdate at(int wanted, Frame frame) {
        int last = Math.max(0, lines(frame).size() - ListPage.rows(frame));
        return ScreenUpdate.to(new KeymapScreen(Math.clamp(wanted, 0, last)));
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        ListPage page = new ListPage(painter, frame, KeyText.TITLE);
        List<StyledLine> lines = lines(frame);
        int from = Math.clamp(first, 0, Math.max(0, lines.size() - page.rows()));
        page.body(
                body -> {
                    for (int row = 0; row < body.rows() && from + row < lines.size(); row++) {
                        lines.get(from + row).draw(body, row);
                    }
                });
        page.hints(KeyText.SCROLLING);
    }

    private static List<StyledLine> lines(Frame frame) {
        List<StyledLine> lines = new ArrayList<>();
        Theme theme = frame.appearance().theme();
        for (String line : wrapped(where(frame), COLUMN, frame)) {
            lines.add(StyledLine.of(COLUMN, line, theme.faint()));
        }
        for (KeyMap.Section section : KeyMap.sections()) {
            lines.add(StyledLine.EMPTY);
            String title = frame.appearance().words().of(section.title());
            lines.add(StyledLine.of(COLUMN, title, theme.strong()));
            section.actions().forEach(action -> lines.addAll(lines(action, frame)));
        }
        return lines;
    }

    private static String where(Frame frame) {
        return frame.keys()
                .file()
                .map(file -> VisibleText.line(file))
                .map(file -> frame.appearance().words().of(KeyText.SET_IN, file))
                .orElseGet(() -> frame.appearance().words().of(KeyText.NOT_SET_HERE));
    }

    /// Keys that are longer than their column have the rest of the line, and what they do the next.
    private static List<StyledLine> lines(KeyAction action, Frame frame) {
        Theme theme = frame.appearance().theme();
        String keys = frame.keys().shown(action);
        boolean own = !frame.keys().isUsual(action);
        StyledLine named = StyledLine.of(COLUMN, action.called(), theme.text());
        StyledLine line = named.and(KEYS_COLUMN, keys, own ? theme.badge() : theme.accent());
        List<StyledLine> lines = new ArrayList<>();
        int column = frame.columns() < WIDE_FROM_COLUMNS ? INDENTED : ABOUT_COLUMN;
        if (KEYS_COLUMN + frame.appearance().widths().of(keys) >= column) {
            lines.add(line);
            line = StyledLine.EMPTY;
        }
        for (String about : wrapped(about(action, own, frame), column, frame)) {
            lines.add(line.and(column, about, theme.faint()));
            line = StyledLine.EMPTY;
        }
        return lines;
    }

    private static String about(KeyAction action, boolean own, Frame frame) {
        String does = frame.appearance().words().of(action.summary());
        return own
                ? frame.appearance().words().of(KeyText.CHANGED, does, KeyMap.USUAL.shown(action))
                : does;
    }

    private static List<String> wrapped(String text, int column, Frame frame) {
        int room = Math.max(1, frame.columns() - column - 2);
        return new Wrapper(frame.appearance().widths()).lines(text, room);
    }
}
