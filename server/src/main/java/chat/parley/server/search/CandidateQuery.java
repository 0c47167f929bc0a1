package chat.parley.server.search;

import chat.parley.protocol.Id;
import chat.parley.server.search.IndexTable.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the index is asked for: the words of a query in the conversations of a scope.
final class CandidateQuery {
    /// So many conversations are asked about at once.
    static final int CONVERSATIONS = 500;

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

    /// At most `limit` candidates below an id, the newest first.
    List<Candidate> page(long before, int limit) {
        List<Id> conversations = scope.conversations();
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < conversations.size(); i += CONVERSATIONS) {
            List<Id> some =
                    conversations.subList(i, Math.min(conversations.size(), i + CONVERSATIONS));
            found.addAll(index.candidates(tokens(some), scope.from(), before, limit));
        }
        found.sort(Comparator.comparing(Candidate::id).reversed());
        return found.subList(0, Math.min(found.size(), limit));
    }

    private String tokens(List<Id> conversations) {
        String places = IndexTokens.query(conversations);
        return words.isEmpty() ? places : words + " AND " + places;
    }
}
