package chat.parley.server;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.operation.AccountRequest;
import chat.parley.protocol.operation.ApplicationRequest;
import chat.parley.protocol.operation.AuditRequest;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.FriendRequest;
import chat.parley.protocol.operation.GroupRequest;
import chat.parley.protocol.operation.PresenceRequest;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest;
import chat.parley.protocol.operation.SanctionRequest;
import chat.parley.protocol.operation.ServerRequest;
import chat.parley.server.account.AccountVersions;
import chat.parley.server.account.Accounts;
import chat.parley.server.account.Arrival;
import chat.parley.server.account.Directory;
import chat.parley.server.account.Registry;
import chat.parley.server.application.ApplicationSettings;
import chat.parley.server.application.Applications;
import chat.parley.server.application.Decisions;
import chat.parley.server.auth.AuthSettings;
import chat.parley.server.auth.SignIns;
import chat.parley.server.bot.BotAccount;
import chat.parley.server.bus.LocalBus;
import chat.parley.server.bus.Publication;
import chat.parley.server.conversation.Conversations;
import chat.parley.server.friend.Friends;
import chat.parley.server.friend.Friendships;
import chat.parley.server.log.Cursors;
import chat.parley.server.log.MessageLog;
import chat.parley.server.log.Views;
import chat.parley.server.role.SpeakRule;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Door;
import chat.parley.server.session.LiveDevices;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Unit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

/// The features that concern people, on a real database, with a clock that tests move.
public final class PeopleWorld implements AutoCloseable {
    public static final String PASSWORD = "correct horse";

    public final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-06-01T12:00:00Z"));
    public final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    public final Database database;
    public final Ids ids = new Ids(clock, 0);
    public final LocalBus bus = new LocalBus();
    public final List<Publication> published = new CopyOnWriteArrayList<>();
    public final List<Id> endedDevices = new CopyOnWriteArrayList<>();
    public final MessageLog log;
    public final Conversations conversations;
    public final Friendships friendships;
    public final BotAccount bot;
    public final SignIns signIns;
    private final Accounts accounts;
    private final Friends friends;
    private final Applications applications;

    public PeopleWorld(Path directory) {
        this(directory, AuthSettings.Registration.OPEN, false);
    }

    public PeopleWorld(Path directory, AuthSettings.Registration registration, boolean withBot) {
        database = Database.open(directory.resolve("parley.db"));
        bus.subscribe(published::add);
        Directory people = new Directory(database);
        AccountVersions versions = new AccountVersions(ids);
        log = new MessageLog(database, ids, clock, people, bus, List.of(new SpeakRule()));
        Cursors cursors = new Cursors(ids, bus, versions);
        Views views = new Views(versions, bus);
        conversations = new Conversations(database, clock, log, cursors, views, people);
        friendships = new Friendships(log, versions, people, bus, clock);
        friends = new Friends(database, friendships, people);
        ApplicationSettings patience =
                new ApplicationSettings(Duration.ofDays(30), Duration.ofDays(1));
        applications =
                new Applications(
                        database,
                        new Decisions(friendships, people, versions, ids, bus, clock, patience),
                        people,
                        clock);
        accounts = new Accounts(database, people, versions, friendships, bus);
        bot =
                BotAccount.of(
                        database, people, new Registry(ids, clock, List.of()), friendships, log);
        List<Arrival> arrivals = withBot ? List.of(bot) : List.of();
        signIns =
                new SignIns(
                        database,
                        ids,
                        clock,
                        new SignIns.People(people, new Registry(ids, clock, arrivals), versions),
                        new Ended(endedDevices),
                        new AuthSettings(
                                registration, 4, Duration.ofMinutes(15), Duration.ofDays(30)));
    }

    private record Ended(List<Id> devices) implements LiveDevices {
        @Override
        public int online(Id account, Id device) {
            return 0;
        }

        @Override
        public void endDevice(Id device, Reason reason) {
            devices.add(device);
        }
    }

    public static Caller stranger(String address) {
        return Caller.stranger(Door.WEBSOCKET, address, Language.ENGLISH);
    }

    public SignedIn register(String name) {
        return ask(stranger("10.0.0.1"), new Register(name, PASSWORD, "laptop"));
    }

    /// Somebody who has just signed up.
    public Caller person(String name) {
        return caller(register(name));
    }

    public static Caller caller(SignedIn signedIn) {
        return new Caller(
                signedIn.account().id(),
                signedIn.device(),
                Door.WEBSOCKET,
                "10.0.0.1",
                Language.ENGLISH);
    }

    public void befriend(Caller one, Caller other) {
        write(tx -> friendships.befriend(tx, one.signedIn(), other.signedIn()));
    }

    @SuppressWarnings("unchecked")
    public <A extends Record> CompletableFuture<A> asking(Caller caller, Request<A> request) {
        CompletionStage<? extends Record> answer =
                switch ((Request<?>) request) {
                    case AccountRequest<?> account -> accounts.answer(caller, account);
                    case ApplicationRequest<?> one -> applications.answer(caller, one);
                    case AuthRequest<?> auth -> signIns.answer(caller, auth);
                    case ConversationRequest<?> one -> conversations.answer(caller, one);
                    case FriendRequest<?> friend -> friends.answer(caller, friend);
                    case AuditRequest<?> _,
                            GroupRequest<?> _,
                            PresenceRequest<?> _,
                            RoleRequest<?> _,
                            SanctionRequest<?> _,
                            ServerRequest<?> _ ->
                            throw new Refused(Reason.UNKNOWN_OPERATION);
                };
        return (CompletableFuture<A>) answer.toCompletableFuture();
    }

    /// Asks, and waits for the answer.
    public <A extends Record> A ask(Caller caller, Request<A> request) {
        return await(asking(caller, request));
    }

    /// What a request is refused with.
    public Reason refusal(Caller caller, Request<?> request) {
        try {
            ask(caller, request);
        } catch (Refused refused) {
            return refused.reason();
        }
        throw new AssertionError(request + " was not refused");
    }

    /// Does something `times` times at once.
    ///
    /// @return what each was refused with, leaving out those that were not
    public List<Reason> refusalsOf(int times, IntFunction<CompletionStage<?>> action) {
        List<Reason> refusals = new CopyOnWriteArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < times; i++) {
                int each = i;
                threads.execute(
                        () -> {
                            try {
                                await(action.apply(each).toCompletableFuture());
                            } catch (Refused refused) {
                                refusals.add(refused.reason());
                            }
                        });
            }
        }
        return new ArrayList<>(refusals);
    }

    public <T> T write(Unit<T> unit) {
        return await(database.writer().submit(unit));
    }

    public long count(String table) {
        return database.read(
                        sql -> sql.first("select count(*) from " + table, row -> row.number(1)))
                .orElseThrow();
    }

    /// The events of a type that an account was told, everything committed so far included.
    public <E extends Event> List<E> told(Caller account, Class<E> type) {
        settle();
        return published.stream()
                .filter(publication -> publication.accounts().contains(account.signedIn()))
                .map(Publication::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /// Waits until the news of everything written so far has been told: it follows the answers.
    public void settle() {
        CompletableFuture<Boolean> said = new CompletableFuture<>();
        write(
                tx -> {
                    tx.afterCommit(() -> said.complete(true));
                    return true;
                });
        await(said);
    }

    public void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        signIns.close();
        database.close();
    }
}
