package chat.parley.client.command;

import chat.parley.protocol.Limits;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A list that comes in pages, each from the last thing of the one before.
///
/// @param <P> a page
/// @param <T> what is listed
/// @param <K> what tells the server where a page ended
/// @param things of a page
/// @param more whether another page follows one
/// @param key of a thing
public record Pages<P, T, K>(Function<P, List<T>> things, Predicate<P> more, Function<T, K> key) {

    /// Asks for a page.
    public interface Source<P, K> {
        /// The page behind the one before.
        ///
        /// @param last the key of the last thing of the page before; null for the first page
        /// @param size how many things at most
        P page(@Nullable K last, int size);
    }

    /// Does something with all that is listed, page by page.
    public void each(Source<P, K> source, Consumer<? super T> action) {
        upTo(Integer.MAX_VALUE, source, action);
    }

    /// The same with so many at most.
    public void upTo(int most, Source<P, K> source, Consumer<? super T> action) {
        @Nullable K last = null;
        int left = most;
        boolean goesOn = left > 0;
        while (goesOn) {
            P page = source.page(last, Math.min(left, Limits.PAGE_SIZE));
            List<T> some = things.apply(page);
            some.forEach(action);
            left -= some.size();
            goesOn = more.test(page) && !some.isEmpty() && left > 0;
            last = goesOn ? key.apply(some.getLast()) : last;
        }
    }
}
