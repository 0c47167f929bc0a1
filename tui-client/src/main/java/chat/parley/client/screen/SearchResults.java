package chat.parley.client.screen;

import chat.parley.client.screen.key.ListKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was last looked for, and what came of it, page after page.
///
/// @param part of the name; empty where all are wanted
/// @param busy whether the server is being asked
/// @param more whether there are more than those that came
/// @param problem why nothing came; null if all went well
public record SearchResults<T>(
        String part, List<T> found, boolean busy, boolean more, @Nullable String problem) {

    /// As many as are asked for at once.
    public static final int PAGE = 50;

    public SearchResults {
        found = List.copyOf(found);
    }

    /// Before anything was looked for.
    public static <T> SearchResults<T> none() {
        return new SearchResults<>("", List.of(), false, false, null);
    }

    public static <T> SearchResults<T> begun(String part) {
        return new SearchResults<>(part, List.of(), true, false, null);
    }

    public SearchResults<T> goingOn() {
        return new SearchResults<>(part, found, true, more, null);
    }

    /// With the page that follows.
    public SearchResults<T> with(List<T> page, boolean goesOn) {
        List<T> all = Stream.concat(found.stream(), page.stream()).toList();
        return new SearchResults<>(part, all, false, goesOn, null);
    }

    /// With one that came before taken out.
    public SearchResults<T> without(T gone) {
        List<T> left = found.stream().filter(one -> !one.equals(gone)).toList();
        return new SearchResults<>(part, left, busy, more, null);
    }

    public SearchResults<T> failed(String why) {
        return new SearchResults<>(part, found, false, more, why);
    }

    /// Whether a key that was pressed at a row calls for the page that follows.
    public boolean continuesAt(int at, int size, Optional<ListKey> key) {
        boolean down = key.filter(SearchResults::leadsDown).isPresent();
        return down && at >= size - 1 && more && !busy;
    }

    private static boolean leadsDown(ListKey key) {
        return key == ListKey.DOWN || key == ListKey.PAGE_DOWN;
    }

    /// The last one that came, which the next page follows.
    public Optional<T> last() {
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }
}
