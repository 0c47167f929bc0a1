package chat.parley.server.search;

import chat.parley.protocol.Spelling;
import java.util.Arrays;
import java.util.Optional;

/// The filters of a query, each with a value behind a colon.
enum QueryFilter {
    FROM,
    IN,
    BEFORE,
    AFTER,
    HAS;

    /// As it is written, with its colon.
    String key() {
        return Spelling.of(this) + ":";
    }

    static Optional<QueryFilter> named(String word) {
        return Arrays.stream(values())
                .filter(filter -> filter.key().equals(word + ":"))
                .findFirst();
    }
}
