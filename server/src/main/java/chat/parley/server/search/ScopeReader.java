package chat.parley.server.search;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.group.GroupSummary;
import chat.parley.server.account.Directory;
import chat.parley.server.group.GroupReader;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.log.Overviews;
import chat.parley.server.log.Overviews.ReadableLog;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Sql;
import chat.parley.server.words.FieldText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds out where somebody may look, and what the names in a query mean.
final class ScopeReader {
    private final Database database;
    private final CalledPeople people;
    private final GroupReader groups;
    private final Overviews overviews;

    ScopeReader(Infrastructure base, Directory people) {
        this.database = base.database();
        this.people = new CalledPeople(base.database(), people);
        this.groups = new GroupReader(base.clock());
        this.overviews = new Overviews(base.clock());
    }

    /// The scope of a query.
    ///
    /// @param only the only conversation to look in; null: all
    /// @param below the id that the page ends below; null: the newest
    /// @throws Refused if a name in it means nobody, or nothing that the caller may read
    SearchScope scope(Id me, SearchQuery query, @Nullable Id only, @Nullable Id below) {
        Id sender = query.from() == null ? null : named(me, query.from());
        Map<Id, ReadableLog> all = readable(me, query.in() == null ? only : null);
        Map<Id, ReadableLog> places = query.in() == null ? all : only(all, in(me, all, query.in()));
        if (only != null) {
            if (!all.containsKey(only)) {
                throw new Refused(Reason.NOT_FOUND);
            }
            places = only(places, only);
        }
        long before = query.before() == null ? Long.MAX_VALUE : lowestAt(query.before());
        return new SearchScope(
                places,
                sender,
                query.after() == null ? 0 : lowestAt(query.after()),
                below == null ? before : Math.min(before, below.value()));
    }

    /// @param only null: all
    private Map<Id, ReadableLog> readable(Id me, @Nullable Id only) {
        return SearchScope.places(
                database.read(
                        sql ->
                                only == null
                                        ? overviews.readable(sql, me)
                                        : overviews.readable(sql, me, only)));
    }

    private static Map<Id, ReadableLog> only(Map<Id, ReadableLog> places, Id conversation) {
        ReadableLog place = places.get(conversation);
        return place == null ? Map.of() : Map.of(conversation, place);
    }

    private Id named(Id me, String name) {
        return people.find(me, name)
                .orElseThrow(() -> Refused.field("query", FieldText.FILTER_PERSON, name));
    }

    /// A group, unless a person is written as such or no group is called so.
    private Id in(Id me, Map<Id, ReadableLog> places, String name) {
        Optional<Id> group =
                name.startsWith("@")
                        ? Optional.empty()
                        : database.read(sql -> group(sql, me, name));
        return group.or(() -> name.startsWith("#") ? Optional.empty() : withPerson(me, name))
                .filter(places::containsKey)
                .orElseThrow(() -> Refused.field("query", FieldText.FILTER_PLACE, name));
    }

    private Optional<Id> group(Sql sql, Id me, String written) {
        String name = written.startsWith("#") ? written.substring(1) : written;
        return groups.conversation(sql, me, name).or(() -> CalledTable.group(sql, me, name));
    }

    private Optional<Id> withPerson(Id me, String name) {
        return people.find(me, name).flatMap(peer -> with(me, peer));
    }

    private Optional<Id> with(Id me, Id peer) {
        return database.read(sql -> overviews.shared(sql, me, peer));
    }

    /// The lowest id of a moment, of those that there can be.
    private static long lowestAt(Instant moment) {
        Instant last = Ids.LAST_MOMENT;
        Instant within =
                moment.isAfter(last)
                        ? last
                        : moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment;
        return Ids.lowestAt(within.toEpochMilli()).value();
    }

    /// The names of the places of what was found.
    Places named(Id me, List<Id> groupConversations, List<Id> pairs) {
        return database.read(
                sql ->
                        new Places(
                                groups.summaries(sql, me, groupConversations),
                                overviews.peers(sql, me, pairs)));
    }

    /// What conversations are called by.
    ///
    /// @param peers the other one, by conversation
    record Places(Map<Id, GroupSummary> groups, Map<Id, Id> peers) {}
}
