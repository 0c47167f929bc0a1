package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.server.access.AccessControl;
import chat.parley.server.access.Roles;
import chat.parley.server.bus.LocalBus;
import chat.parley.server.bus.Publication;
import chat.parley.server.log.entry.MessageDraft;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.storage.Unit;
import chat.parley.server.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A log on a real database, with people in it, for tests.
public final class LogWorld implements AutoCloseable, Profiles {
    public final Database database;
    public final Clock clock;
    public final Ids ids;
    public final ConversationChanges changes;
    public final Stays stays;
    public final MessageLog log;
    final MessageChanges edits;
    public final ReadCursors cursors;
    public final LogReader reader;
    public final Overviews overviews;
    public final List<Publication> published = new CopyOnWriteArrayList<>();

    public LogWorld(Path directory) {
        this(directory, Clock.tickMillis(ZoneOffset.UTC));
    }

    LogWorld(Path directory, Clock clock) {
        this.clock = clock;
        ids = new Ids(clock, 0);
        overviews = new Overviews(clock);
        database = TestDatabase.open(directory);
        LocalBus bus = new LocalBus();
        bus.subscribe(published::add);
        Recipients recipients = new Recipients();
        changes = new ConversationChanges(ids, recipients, bus);
        stays = new Stays(ids, clock, recipients, changes);
        PostingAccess posting =
                new PostingAccess(clock, new AccessControl(database, clock), (_, _, _) -> false);
        EntryNews news = new EntryNews(recipients, this, bus);
        log = new MessageLog(ids, clock, posting, news, (_, _) -> {}, new NoAttachments());
        edits = new MessageChanges(ids, clock, posting, news, new NoAttachments());
        cursors = new ReadCursors(ids, clock, bus, (_, _) -> 1);
        reader = new LogReader(database, this);
    }

    /// A device of somebody has all up to a seq.
    void hold(Id account, Id device, Id conversation, long seq) {
        write(
                tx -> {
                    cursors.hold(tx, account, device, conversation, seq);
                    return seq;
                });
    }

    /// Somebody has read up to a seq.
    void read(Id account, Id conversation, long seq) {
        write(
                tx -> {
                    cursors.read(tx, account, conversation, seq);
                    return seq;
                });
    }

    public Id person(String name) {
        Id id = ids.next();
        return write(
                tx -> {
                    tx.update(
                            """
                            insert into account (id, kind, name, name_key, skeleton,
                                                 registered_at, version, change)
                            values (?, 'PERSON', ?, ?, ?, 0, 1, ?)""",
                            id,
                            name,
                            name,
                            name,
                            id);
                    new Roles().give(tx, id, Roles.USER);
                    return id;
                });
    }

    /// Takes the right to speak away from somebody, or gives it back.
    public void silence(Id account, boolean silent) {
        write(
                tx -> {
                    new Roles().takeAll(tx, account);
                    if (!silent) {
                        new Roles().give(tx, account, Roles.USER);
                    }
                    return true;
                });
    }

    public Id device(Id account) {
        Id id = ids.next();
        return write(
                tx -> {
                    tx.update(
                            """
                            insert into device (id, account_id, name, refresh_hash, rotated_at,
                                                expires_at, signed_in_at, last_seen_at)
                            values (?, ?, 'laptop', ?, 0, 0, 0, 0)""",
                            id,
                            account,
                            id.toString());
                    return id;
                });
    }

    public Id pair(Id one, Id other) {
        return write(tx -> stays.openPair(tx, one, other));
    }

    public CompletableFuture<Sent> sending(
            Id conversation, Id sender, String clientId, String text) {
        MessageDraft draft = new MessageDraft(conversation, sender, clientId, new Body.Text(text));
        return database.writer().submit(tx -> log.append(tx, draft));
    }

    public Sent send(Id conversation, Id sender, String clientId, String text) {
        return await(sending(conversation, sender, clientId, text));
    }

    public <T> T write(Unit<T> unit) {
        return await(database.writer().submit(unit));
    }

    /// Waits until the news of everything written so far has been told: it follows the answers.
    public void settle() {
        CompletableFuture<Boolean> told = new CompletableFuture<>();
        write(
                tx -> {
                    tx.afterCommit(() -> told.complete(true));
                    return true;
                });
        await(told);
    }

    /// Waits for a unit, and throws what it threw.
    public static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    public Overview overview(Id account, Id conversation) {
        return database.read(sql -> overviews.one(sql, account, conversation)).orElseThrow();
    }

    public static List<String> texts(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.body() instanceof Body.Text(String text, _, _) ? text : "-")
                .toList();
    }

    public <E extends Event> List<E> published(Class<E> type) {
        settle();
        return published.stream()
                .map(Publication::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Override
    public Optional<Profile> everNamed(String name) {
        return named(name);
    }

    @Override
    public Optional<Profile> named(String name) {
        return database.read(
                sql ->
                        sql.first(
                                "select id, name from account where name_key = ?",
                                row -> profile(row.id(), row.text()),
                                name));
    }

    @Override
    public Map<Id, Profile> profiles(Collection<Id> accounts) {
        return database.read(sql -> profiles(sql, accounts));
    }

    @Override
    public Map<Id, Profile> profiles(Sql sql, Collection<Id> accounts) {
        return sql
                .list(
                        "select id, name from account where id in ${ids}",
                        row -> profile(row.id(), row.text()),
                        accounts)
                .stream()
                .collect(Collectors.toMap(Profile::id, Function.identity()));
    }

    @Override
    public Supplier<Map<Id, Profile>> whenTold(Transaction tx, Id account) {
        Map<Id, Profile> profiles = profiles(tx, List.of(account));
        return () -> profiles;
    }

    private static Profile profile(Id id, String name) {
        return new Profile(id, Profile.Kind.PERSON, name, null, null);
    }

    @Override
    public void close() {
        database.close();
    }
}
