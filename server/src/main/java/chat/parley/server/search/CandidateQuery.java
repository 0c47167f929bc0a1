package chat.parley.server.search;

import chat.parley.protocol.Id;
import chat.parley.server.search.IndexTable.Candidate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the index is asked for: the words of a query in the conversations of a scope.
final class CandidateQuery {
    /// Of so many conversations the index is told that it is to look there alone.
    static final int CONVERSATIONS = 500;

    /// So often what it proposes to whoever has more is doubled.
    private static final int DOUBLINGS = 5;

    /// As many times a page it proposes at most in one round.
    static final int MOST_PAGES = 1 << DOUBLINGS;

    private final MessageIndex index;
    private final SearchScope scope;
    private final String words;

    CandidateQuery(MessageIndex index, SearchQuery query, SearchScope scope) {
        this.index = index;
        this.scope = scope;
        Id sender = scope.sender();
        this.words =
                Stream.of(
                                query.terms().stream().flatMap(SearchTerm::query),
                                query.traits().stream().map(IndexTokens::query),
                                Stream.ofNullable(sender).map(IndexTokens::querySender))
                        .flatMap(parts -> parts)
                        .distinct()
                        .collect(Collectors.joining(" AND "));
    }

    /// Candidates, and below which id others may follow; null where there are none.
    record Candidates(List<Candidate> some, @Nullable Id next) {
        Candidates {
            some = List.copyOf(some);
        }
    }

    /// At most `limit` candidates below an id, the newest first. What is asked of the index is one
    /// statement, however many conversations there are: whoever has many is proposed what stands in
    /// any, twice as much with each round, for most of it is likely to be theirs.
    Candidates page(long before, int limit, int round) {
        List<Id> conversations = scope.conversations();
        if (conversations.isEmpty()) {
            return new Candidates(List.of(), null);
        }
        if (conversations.size() <= CONVERSATIONS) {
            List<Candidate> some =
                    index.candidates(tokens(conversations), scope.from(), before, limit);
            return new Candidates(some, some.size() < limit ? null : some.getLast().id());
        }
        int most = limit << Math.min(round, DOUBLINGS);
        List<Candidate> any =
                words.isEmpty()
                        ? index.newest(scope.from(), before, most)
                        : index.candidates(words, scope.from(), before, most);
        List<Candidate> own =
                any.stream()
                        .filter(each -> scope.reaches(each.conversation(), each.seq()))
                        .limit(limit)
                        .toList();
        return own.size() == limit
                ? new Candidates(own, own.getLast().id())
                : new Candidates(own, any.size() < most ? null : any.getLast().id());
    }

    private String tokens(List<Id> conversations) {
        String places = IndexTokens.query(conversations);
        return words.isEmpty() ? places : words + " AND " + places;
    }
}
