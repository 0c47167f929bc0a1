package chat.parley.server;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.operation.AuthRequest.Bootstrap;
import chat.parley.protocol.operation.AuthRequest.Refresh;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import chat.parley.server.auth.AuthSettings.Registration;
import chat.parley.server.auth.SetupToken;
import chat.parley.server.auth.assertion.TrustedGateways;
import chat.parley.server.bot.BotAccount;
import chat.parley.server.bus.LocalBus;
import chat.parley.server.bus.Publication;
import chat.parley.server.config.Configuration;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.inprocess.InProcessDoor;
import chat.parley.server.router.DoorContext;
import chat.parley.server.router.Formats;
import chat.parley.server.router.Greeting;
import chat.parley.server.router.Rates;
import chat.parley.server.router.Router;
import chat.parley.server.session.Authentication;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Door;
import chat.parley.server.session.GatewayProofs;
import chat.parley.server.session.SessionConfig;
import chat.parley.server.session.SessionMonitor;
import chat.parley.server.session.Sessions;
import chat.parley.server.session.SignInGate;
import chat.parley.server.session.SshAuthentication;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Unit;
import chat.parley.server.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

/// The features of a real server, wired as it wires them, on a real database, with a clock that
/// tests move, and connections that they make up.
public final class PeopleWorld implements AutoCloseable {
    public static final String PASSWORD = "correct horse";

    public final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-06-01T12:00:00Z"));
    public final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    /// The monotonic clock, which [#pass] moves too.
    public final AtomicLong nanoTime = new AtomicLong();

    public final Database database;
    public final Ids ids = new Ids(clock, 0);
    public final LocalBus bus = new LocalBus();
    public final List<Publication> published = new CopyOnWriteArrayList<>();

    public final FakeConnections connections = new FakeConnections();
    public final SetupToken setupToken;
    public final Authentication authentication;
    public final SignInGate gate;
    public final SshAuthentication ssh;
    private final Wiring wiring;
    private final Services services;

    public PeopleWorld(Path directory) {
        this(directory, Registration.OPEN, false);
    }

    /// A world of which everybody who arrives belongs to some groups.
    public static PeopleWorld withDefaultGroups(Path directory, String groups) {
        return new PeopleWorld(directory, Registration.OPEN, false, groups);
    }

    /// A world in which everybody who arrives has some people for friends, as far as they are
    /// there.
    public static PeopleWorld withDefaultContacts(Path directory, String contacts) {
        return new PeopleWorld(directory, Registration.OPEN, false, "", contacts);
    }

    public PeopleWorld(Path directory, Registration registration, boolean withBot) {
        this(directory, registration, withBot, "");
    }

    private PeopleWorld(
            Path directory, Registration registration, boolean withBot, String defaultGroups) {
        this(directory, registration, withBot, defaultGroups, "");
    }

    /// A world with settings of its own.
    public static PeopleWorld withSettings(Path directory, Map<String, String> settings) {
        return new PeopleWorld(directory, Registration.OPEN, false, "", "", settings);
    }

    /// A world that sends e-mail, over connections that are not encrypted.
    ///
    /// @param server where it takes e-mail, `127.0.0.1:PORT`
    public static PeopleWorld withMail(Path directory, String server) {
        return new PeopleWorld(
                directory,
                Registration.OPEN,
                false,
                "",
                "",
                Map.of(
                        "mail.server", server,
                        "mail.encryption", "none",
                        "mail.from", "Parley <noreply@example.org>",
                        "web.hosts", "chat.example.org"));
    }

    private PeopleWorld(
            Path directory,
            Registration registration,
            boolean withBot,
            String defaultGroups,
            String defaultContacts) {
        this(directory, registration, withBot, defaultGroups, defaultContacts, Map.of());
    }

    private PeopleWorld(
            Path directory,
            Registration registration,
            boolean withBot,
            String defaultGroups,
            String defaultContacts,
            Map<String, String> more) {
        Configuration<ServerConfig> configuration =
                new Configuration<>(ServerConfig.class)
                        .flag("data", directory)
                        .flag("auth.registration", registration.name().toLowerCase(Locale.ROOT))
                        .flag("auth.bcrypt-cost", 4)
                        .flag("bot.enabled", withBot)
                        .flag("groups.default-groups", defaultGroups)
                        .flag("accounts.default-contacts", defaultContacts)
                        .flag("groups.members", 5)
                        .flag("groups.large-members", 50);
        more.forEach(configuration::flag);
        ServerConfig config = configuration.read();
        database = TestDatabase.open(directory);
        bus.subscribe(published::add);
        wiring =
                new Wiring(
                        new Infrastructure(database, ids, clock, nanoTime::get, bus, connections),
                        config,
                        WalkStage::reloaded);
        services = wiring.services();
        authentication = services.authentication();
        gate = services.gate();
        ssh = services.ssh();
        setupToken = new SetupToken(directory);
    }

    /// The bot, which is asleep here, in a world that has one.
    public BotAccount bot() {
        return wiring.botAccount().orElseThrow();
    }

    /// A door for programs in this process, with sessions of its own.
    public InProcessDoor door(Sessions sessions) {
        bus.subscribe(sessions::deliver);
        DoorContext context =
                new DoorContext(
                        Formats.standard(),
                        new Router(services.features(), new Rates(0), services.access()),
                        sessions,
                        authentication,
                        services.gateways(),
                        services.heads(),
                        services.acks(),
                        "parleyd/test",
                        DoorStage.LIMITS,
                        () -> new Greeting(null, null, true, false));
        return new InProcessDoor(context, gate);
    }

    /// No sessions yet.
    public Sessions sessions() {
        return new Sessions(
                new Configuration<>(SessionConfig.class).read(), ids::next, Runnable::run);
    }

    /// Looks after sessions, each time that it is told to: each round is a heartbeat's.
    public SessionMonitor monitor(Sessions sessions) {
        Duration patience = Duration.ofHours(1);
        SessionConfig config =
                new SessionConfig(patience, patience, patience, Duration.ZERO, 1 << 20);
        return new SessionMonitor(config, sessions, services.heads(), gate, clock);
    }

    /// Trusts these gateways from now on.
    public void trust(TrustedGateways gateways) {
        wiring.signIns().trust(gateways);
    }

    /// Tells which connections are a gateway's.
    public GatewayProofs gateways() {
        return services.gateways();
    }

    /// Removes the devices that have expired, as a job does.
    public void removeExpired() {
        wiring.signIns().removeExpired();
    }

    /// The first administrator, made with the setup token.
    public Caller administrator(String name) {
        String token = setupToken.read().orElseThrow();
        return caller(ask(stranger("10.0.0.1"), new Bootstrap(token, name, PASSWORD, "desk")));
    }

    /// The host's operator, on the machine itself.
    public static Caller operator() {
        return Caller.stranger(Door.LOCAL, "local", Language.ENGLISH);
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

    /// What exchanges the refresh token of somebody who came through no gateway.
    public static Refresh refresh(SignedIn signedIn) {
        return new Refresh(Objects.requireNonNull(signedIn.refreshToken()));
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
        befriend(one.signedIn(), other.signedIn());
    }

    public void befriend(Id one, Id other) {
        write(tx -> wiring.friendships().befriend(tx, one, other));
    }

    /// Asks as the router does: whoever lacks the right that it takes is refused first.
    @SuppressWarnings("unchecked")
    public <A extends Record> CompletableFuture<A> asking(Caller caller, Request<A> request) {
        OperationType operation = OperationType.of(request.getClass());
        if (operation.answer() != Change.class) {
            for (Right right : operation.declared().needs()) {
                services.access().require(caller, right);
            }
        }
        CompletionStage<? extends Record> answer = services.features().answer(caller, request);
        return (CompletableFuture<A>) answer.toCompletableFuture();
    }

    /// A device says up to where it holds a conversation.
    public boolean hold(Caller caller, Id conversation, long seq) {
        return services.acks().held(caller, conversation, seq);
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
        return database.read(sql -> sql.first("select count(*) from " + table, row -> row.number()))
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
        nanoTime.addAndGet(time.toNanos());
    }

    /// What comes of it, waited for; a refusal is thrown as it is.
    public static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        services.close().run();
        database.close();
    }
}
