package chat.parley.client.sync;

import chat.parley.kit.link.ServerLink;
import chat.parley.protocol.operation.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Fetches a list page by page to its end, or to [#MOST_PAGES]: a server that never says that it
/// is the last page must not keep a client for ever.
///
/// @param items what stands on a page
/// @param more whether another page follows
/// @param last the key of a page's last item; asked only of pages that are not empty
record PageFetch<P extends Record, I, K>(
        ServerLink link, Function<P, List<I>> items, Predicate<P> more, Function<P, K> last) {
    static final int MOST_PAGES = 50;

    /// Everything there is.
    ///
    /// @param request asks for the page that follows a key; the first follows none
    CompletableFuture<List<I>> all(Function<@Nullable K, Request<P>> request) {
        return from(null, List.of(), 1, request);
    }

    private CompletableFuture<List<I>> from(
            @Nullable K key, List<I> soFar, int pages, Function<@Nullable K, Request<P>> request) {
        return link.ask(request.apply(key))
                .thenCompose(
                        page -> {
                            List<I> all = new ArrayList<>(soFar);
                            all.addAll(items.apply(page));
                            boolean goesOn =
                                    more.test(page)
                                            && !items.apply(page).isEmpty()
                                            && pages < MOST_PAGES;
                            return goesOn
                                    ? from(last.apply(page), all, pages + 1, request)
                                    : CompletableFuture.completedFuture(all);
                        });
    }
}
