package chat.parley.server.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is looked for, as it was asked: all of it has to be so.
///
/// @param terms words and phrases
/// @param from the name of who wrote it
/// @param in where it stands, as `@name` or the name of a group
/// @param after not before this moment
/// @param before not at this moment or after it
record SearchQuery(
        List<SearchTerm> terms,
        @Nullable String from,
        @Nullable String in,
        @Nullable Instant after,
        @Nullable Instant before,
        Set<MessageTrait> traits) {
    SearchQuery {
        terms = List.copyOf(terms);
        traits = Set.copyOf(traits);
    }

    /// What is to be marked where it is shown.
    List<String> words() {
        return terms.stream().map(SearchTerm::text).distinct().toList();
    }

    /// Whether only signs are looked for, which no index has.
    boolean findsNothing() {
        return !terms.isEmpty()
                && terms.stream().allMatch(term -> term.query().findAny().isEmpty());
    }

    /// Whether a message has all words.
    boolean isIn(IndexedMessage message) {
        return terms.stream().allMatch(term -> term.isIn(message.text()))
                && message.traits().containsAll(traits);
    }
}
