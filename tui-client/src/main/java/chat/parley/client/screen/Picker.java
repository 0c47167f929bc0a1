package chat.parley.client.screen;

import chat.parley.client.screen.key.ListKey;
import chat.parley.client.term.input.Input;
import java.util.List;
import java.util.Optional;

/// Picks from a list: what is written to narrow it, and the row that keys act on.
public record Picker(Composer query, int row) {
    public static final Picker EMPTY = new Picker(Composer.EMPTY, 0);

    public static Picker of(String part) {
        return new Picker(Composer.line(part), 0);
    }

    /// The same question to another list.
    public Picker anew() {
        return new Picker(query, 0);
    }

    public String part() {
        return query.text().strip();
    }

    /// What an input does in a list; what is typed is text, and never a key.
    public static Optional<ListKey> key(Input input, Frame frame) {
        return frame.keys().findWriting(ListKey.class, input);
    }

    /// With another row, or else with what an input makes of what is written.
    ///
    /// @param key what the input does, if anything
    /// @param size of the list
    public Picker on(Optional<ListKey> key, Input input, int size, Frame frame) {
        return switch (key.orElse(null)) {
            case ListKey moving -> {
                int at = Highlight.within(row, size);
                int rows = ListPage.rows(frame);
                yield new Picker(query, Highlight.moved(moving, at, size, rows));
            }
            case null -> written(query.onLine(input, frame, frame.columns()));
        };
    }

    /// Another question begins at the first row.
    private Picker written(Composer changed) {
        return new Picker(changed, changed.text().equals(query.text()) ? row : 0);
    }

    /// The one that keys act on.
    public <T> Optional<T> picked(List<T> list) {
        return list.isEmpty()
                ? Optional.empty()
                : Optional.of(list.get(Highlight.within(row, list.size())));
    }
}
