package chat.parley.server.search;

import chat.parley.protocol.Id;
import chat.parley.server.log.Feed;
import chat.parley.server.log.entry.StoredEntry;
import chat.parley.server.search.CandidateQuery.Candidates;
import chat.parley.server.search.IndexTable.Candidate;
import chat.parley.server.storage.RowKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes a page of what the index proposes. Every candidate is read again from the log: what was
/// recalled, has other words by now, or is not the reader's to read, is not found.
final class MessageFinder {
    /// So often the index is asked for one page: whoever may read little of what it proposes goes
    /// on with the next page.
    static final int ROUNDS = 10;

    /// So many candidates more than the page may hold are taken at once.
    private static final int SPARE = 20;

    private final Feed feed;
    private final CandidateQuery candidates;
    private final SearchQuery query;
    private final SearchScope scope;
    private final List<StoredEntry> found = new ArrayList<>();

    MessageFinder(Feed feed, MessageIndex index, SearchQuery query, SearchScope scope) {
        this.feed = feed;
        this.candidates = new CandidateQuery(index, query, scope);
        this.query = query;
        this.scope = scope;
    }

    /// A page of messages.
    ///
    /// @param next below which the next page begins; null where there is none
    record Found(List<StoredEntry> messages, @Nullable Id next) {}

    /// At most `limit` of them, the newest first.
    Found page(int limit) {
        long before = scope.before();
        Id next = null;
        for (int round = 0; round < ROUNDS; round++) {
            Candidates some = candidates.page(before, limit + SPARE, round);
            next = take(some.some(), limit);
            if (next == null) {
                next = some.next();
            }
            if (next == null || found.size() == limit) {
                break;
            }
            before = next.value();
        }
        return new Found(List.copyOf(found), next);
    }

    /// Takes what is right of some candidates.
    ///
    /// @return the last that was looked at, where the page is full before all were
    private @Nullable Id take(List<Candidate> some, int limit) {
        Map<RowKey, StoredEntry> forms = forms(some);
        for (int i = 0; i < some.size(); i++) {
            Optional.ofNullable(forms.get(some.get(i).place()))
                    .filter(this::isRight)
                    .ifPresent(found::add);
            if (found.size() == limit && i < some.size() - 1) {
                return some.get(i).id();
            }
        }
        return null;
    }

    private Map<RowKey, StoredEntry> forms(List<Candidate> some) {
        List<RowKey> places =
                some.stream()
                        .filter(each -> scope.reaches(each.conversation(), each.seq()))
                        .map(Candidate::place)
                        .toList();
        Map<RowKey, StoredEntry> forms = new HashMap<>();
        feed.at(places)
                .forEach(entry -> forms.put(new RowKey(entry.conversation(), entry.seq()), entry));
        return forms;
    }

    private boolean isRight(StoredEntry entry) {
        return scope.isWanted(entry) && IndexedMessage.of(entry).filter(query::isIn).isPresent();
    }
}
