package chat.parley.client.tui;

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
record Search<T>(String part, List<T> found, boolean busy, boolean more, @Nullable String problem) {

    Search {
        found = List.copyOf(found);
    }

    /// Before anything was looked for.
    static <T> Search<T> none() {
        return new Search<>("", List.of(), false, false, null);
    }

    static <T> Search<T> begun(String part) {
        return new Search<>(part, List.of(), true, false, null);
    }

    Search<T> goingOn() {
        return new Search<>(part, found, true, more, null);
    }

    /// With the page that follows.
    Search<T> with(List<T> page, boolean goesOn) {
        List<T> all = Stream.concat(found.stream(), page.stream()).toList();
        return new Search<>(part, all, false, goesOn, null);
    }

    Search<T> failed(String why) {
        return new Search<>(part, found, false, more, why);
    }

    /// Whether a key that was pressed at a row calls for the page that follows.
    boolean continuesAt(int at, int size, Optional<Action> action) {
        boolean down = action.filter(Search::leadsDown).isPresent();
        return down && at >= size - 1 && more && !busy;
    }

    private static boolean leadsDown(Action action) {
        return action == Action.DOWN || action == Action.PAGE_DOWN;
    }

    /// The last one that came, which the next page follows.
    Optional<T> last() {
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }
}
