package chat.parley.client.tui;

import chat.parley.client.edit.Edit;
import chat.parley.client.term.Input;
import chat.parley.client.term.Key;
import chat.parley.client.term.Painter;
import chat.parley.client.tui.Action.Area;
import chat.parley.client.words.HelpText;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Keys and commands, from the tables that the keys and commands themselves come from.
///
/// @param under where one comes back to
/// @param first the first line shown
record HelpScreen(Screen under, int first) implements Screen {
    private static final int KEY_COLUMNS = 22;

    private record Row(String keys, String summary) {}

    @Override
    public Turn on(Input input, View view) {
        int last = Math.max(0, rows(view.look().words()).size() - room(view));
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

    /// A row without keys is a heading, one without anything a blank.
    private static List<Row> rows(Words words) {
        List<Row> rows = new ArrayList<>();
        for (Area area : Area.values()) {
            rows.add(new Row("", words.of(area.title())));
            Arrays.stream(Action.values())
                    .filter(action -> action.area() == area)
                    .forEach(
                            action ->
                                    rows.add(
                                            new Row(action.written(), words.of(action.summary()))));
            rows.add(new Row("", ""));
        }
        rows.add(new Row("", words.of(HelpText.EDITING)));
        for (Edit edit : Edit.values()) {
            String keys = String.join(", ", edit.keys().stream().map(Key::toString).toList());
            rows.add(new Row(keys, words.of(edit.summary())));
        }
        rows.add(new Row("", ""));
        rows.add(new Row("", words.of(HelpText.COMMANDS)));
        for (SlashCommand command : SlashCommand.values()) {
            rows.add(new Row(command.usage(words), words.of(command.summary())));
        }
        rows.add(new Row("//", words.of(HelpText.SLASH)));
        return rows;
    }

    @Override
    public void draw(Painter painter, View view) {
        ListPage page = new ListPage(painter, view, ScreenText.HELP_TITLE);
        Theme theme = view.look().theme();
        List<Row> rows = rows(view.look().words());
        int from = Math.clamp(first, 0, Math.max(0, rows.size() - page.rows()));
        for (int i = 0; i < page.rows() && from + i < rows.size(); i++) {
            Row row = rows.get(from + i);
            if (row.keys().isEmpty()) {
                page.text(2, i, row.summary(), theme.strong());
            } else {
                int at = page.text(4, i, row.keys(), theme.accent());
                page.text(Math.max(4 + KEY_COLUMNS, at + 2), i, row.summary(), theme.text());
            }
        }
        page.hints(ScreenText.HELP_KEYS);
    }

    @Override
    public Screen focused(boolean focused) {
        return new HelpScreen(under.focused(focused), first);
    }
}
