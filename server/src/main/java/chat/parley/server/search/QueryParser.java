package chat.parley.server.search;

import chat.parley.protocol.Folding;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Refused;
import chat.parley.server.words.FieldText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what people type to find messages. Each reads one query.
final class QueryParser {
    private static final String FIELD = "query";

    private final ZoneId zone;
    private final List<SearchTerm> terms = new ArrayList<>();
    private final Map<QueryFilter, String> values = new EnumMap<>(QueryFilter.class);
    private final Set<MessageTrait> traits = EnumSet.noneOf(MessageTrait.class);

    private QueryParser(ZoneId zone) {
        this.zone = zone;
    }

    /// Reads a query.
    ///
    /// @param zone whose days the dates are
    /// @throws Refused naming the field `query`, if there is nothing in it or a filter is wrong
    static SearchQuery parse(String query, ZoneId zone) {
        List<QueryWord> words = QueryWord.of(Folding.fold(query));
        if (words.size() > Limits.SEARCH_TERMS) {
            throw Refused.field(FIELD, FieldText.MOST_TERMS, Limits.SEARCH_TERMS);
        }
        QueryParser parser = new QueryParser(zone);
        words.forEach(parser::take);
        return parser.query();
    }

    private void take(QueryWord word) {
        QueryFilter.named(word.filter())
                .ifPresentOrElse(
                        filter -> take(filter, word.text()),
                        () -> terms.add(new SearchTerm(word.text(), word.quoted())));
    }

    private void take(QueryFilter filter, String value) {
        if (value.isEmpty()) {
            throw Refused.field(FIELD, FieldText.FILTER_VALUE, filter.key());
        }
        if (filter == QueryFilter.HAS) {
            traits.add(
                    MessageTrait.named(value)
                            .orElseThrow(
                                    () ->
                                            Refused.field(
                                                    FIELD,
                                                    FieldText.FILTER_TRAIT,
                                                    MessageTrait.NAMES)));
        } else if (values.put(filter, value) != null) {
            throw Refused.field(FIELD, FieldText.FILTER_TWICE, filter.key());
        }
    }

    private SearchQuery query() {
        if (terms.isEmpty() && values.isEmpty() && traits.isEmpty()) {
            throw Refused.field(FIELD, FieldText.NO_SEARCH);
        }
        return new SearchQuery(
                terms,
                values.get(QueryFilter.FROM),
                values.get(QueryFilter.IN),
                moment(QueryFilter.AFTER),
                moment(QueryFilter.BEFORE),
                traits);
    }

    private @Nullable Instant moment(QueryFilter filter) {
        String value = values.get(filter);
        return value == null
                ? null
                : QueryDate.read(value, zone)
                        .orElseThrow(() -> Refused.field(FIELD, FieldText.FILTER_DATE, value));
    }
}
