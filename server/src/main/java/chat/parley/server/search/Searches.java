package chat.parley.server.search;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.FoundMessage;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.group.GroupReference;
import chat.parley.protocol.model.group.GroupSummary;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.SearchRequest;
import chat.parley.protocol.operation.SearchRequest.MessagesFound;
import chat.parley.protocol.operation.SearchRequest.RebuildIndex;
import chat.parley.protocol.operation.SearchRequest.SearchMessages;
import chat.parley.server.account.Directory;
import chat.parley.server.bus.Bus;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.log.Feed;
import chat.parley.server.log.entry.StoredEntry;
import chat.parley.server.search.MessageFinder.Found;
import chat.parley.server.search.ScopeReader.Places;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.DerivedDatabase;
import chat.parley.server.storage.DerivedDatabase.Schema;
import chat.parley.server.words.FieldText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds messages. What was acknowledged before somebody asks is found: the index is brought up to
/// it first, within a time, and the answer says where that was too little.
public final class Searches implements AutoCloseable {
    /// What the file of the index holds.
    public static final Schema SCHEMA = IndexTable.SCHEMA;

    /// So long a search waits for the index.
    static final Duration PATIENCE = Duration.ofMillis(500);

    private final Feed feed;
    private final MessageIndex index;
    private final Indexer indexer;
    private final ScopeReader scopes;
    private final Directory people;
    private final Bus bus;

    /// Makes them on an index, which is closed with them.
    public Searches(Infrastructure base, Directory people, DerivedDatabase file) {
        this.feed = new Feed(base.database());
        this.index = new MessageIndex(file);
        this.indexer = new Indexer(feed, index);
        this.scopes = new ScopeReader(base, people);
        this.people = people;
        this.bus = base.bus();
    }

    /// Has the index follow the log, also while nobody searches.
    public void follow() {
        bus.subscribe(
                publication -> {
                    if (publication.event() instanceof Event.EntryPosted) {
                        indexer.wake();
                    }
                });
        indexer.wake();
    }

    /// Carries a request out; it has answered when this returns.
    public CompletionStage<? extends Record> answer(Caller caller, SearchRequest<?> request) {
        return CompletableFuture.completedStage(
                switch (request) {
                    case SearchMessages search -> search(caller.signedIn(), search);
                    case RebuildIndex _ -> {
                        indexer.rebuild();
                        yield new Done();
                    }
                });
    }

    private MessagesFound search(Id me, SearchMessages search) {
        SearchQuery query = QueryParser.parse(search.query(), zone(search.zone()));
        SearchScope scope = scopes.scope(me, query, search.conversation(), search.before());
        if (query.findsNothing()) {
            return new MessagesFound(query.words(), List.of(), null, true);
        }
        boolean complete = indexer.reach(scope.lastChange(), PATIENCE);
        Found found = new MessageFinder(feed, index, query, scope).page(search.limit());
        return new MessagesFound(
                query.words(),
                shown(me, scope, feed.marked(me, found.messages())),
                found.next(),
                complete);
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException _) {
            throw Refused.field("zone", FieldText.ZONE);
        }
    }

    /// With the names of people and places.
    private List<FoundMessage> shown(Id me, SearchScope scope, List<StoredEntry> messages) {
        List<Id> all = messages.stream().map(StoredEntry::conversation).distinct().toList();
        Places places =
                scopes.named(
                        me,
                        all.stream().filter(scope::isGroup).toList(),
                        all.stream().filter(each -> !scope.isGroup(each)).toList());
        Map<Id, Profile> profiles =
                people.profiles(
                        Stream.concat(
                                        messages.stream().map(StoredEntry::sender),
                                        places.peers().values().stream())
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return messages.stream()
                .map(
                        message ->
                                new FoundMessage(
                                        message.entry(profiles),
                                        peer(places, message, profiles),
                                        group(places.groups().get(message.conversation()))))
                .toList();
    }

    private static @Nullable Profile peer(
            Places places, StoredEntry message, Map<Id, Profile> profiles) {
        Id peer = places.peers().get(message.conversation());
        return peer == null ? null : profiles.get(peer);
    }

    private static @Nullable GroupReference group(@Nullable GroupSummary group) {
        return group == null ? null : new GroupReference(group.id(), group.name());
    }

    /// Ends the indexing, and closes the index.
    @Override
    public void close() {
        indexer.close();
        index.close();
    }
}
