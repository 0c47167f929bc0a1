package chat.parley.server.search;

import chat.parley.protocol.Limits;
import chat.parley.server.limit.Bound;
import java.util.List;

/// The limits of searches, for the document.
public final class SearchBounds {
    private SearchBounds() {}

    public static List<Bound> all() {
        return List.of(
                new Bound(
                        "what messages are looked for by",
                        "a search",
                        Limits.SEARCH_CODE_POINTS
                                + " characters, "
                                + Limits.SEARCH_TERMS
                                + " words and filters",
                        "`INVALID_FIELDS`"),
                new Bound(
                        "messages that are read for one page",
                        "a search",
                        MessageFinder.ROUNDS + " times the page, and a little more",
                        "the page is short, and says where the next goes on"),
                new Bound(
                        "places in the index that are looked at for one page",
                        "a search",
                        MessageFinder.ROUNDS + " times, " + CandidateQuery.MOST_PAGES + " pages",
                        "the page is short, and says where the next goes on"),
                new Bound(
                        "waiting for the index",
                        "a search",
                        Searches.PATIENCE.toMillis() + " ms",
                        "the answer says that it is not complete"),
                new Bound(
                        "entries that are indexed in one go",
                        "all",
                        "" + LogIndexing.ENTRIES,
                        "the next batch has them"));
    }
}
