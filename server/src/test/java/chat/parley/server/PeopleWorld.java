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
import chat.parley.protocol.operation.AuthRequest.Bootstrap;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.FriendRequest;
import chat.parley.protocol.operation.GroupRequest;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.PresenceRequest;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.Right;
import chat.parley.protocol.operation.RoleRequest;
import chat.parley.protocol.operation.SanctionRequest;
import chat.parley.protocol.operation.ServerRequest;
import chat.parley.server.account.AccountRecords;
import chat.parley.server.account.AccountVersions;
import chat.parley.server.account.Accounts;
import chat.parley.server.account.Arrival;
import chat.parley.server.account.Directory;
import chat.parley.server.account.ProfileEdits;
import chat.parley.server.account.Registry;
import chat.parley.server.application.Announcements;
import chat.parley.server.application.ApplicationSettings;
import chat.parley.server.application.Applications;
import chat.parley.server.application.Decisions;
import chat.parley.server.application.Goals;
import chat.parley.server.application.Names;
import chat.parley.server.audit.Administrators;
import chat.parley.server.audit.Audit;
import chat.parley.server.audit.Changes;
import chat.parley.server.auth.AuthSettings;
import chat.parley.server.auth.SetupToken;
import chat.parley.server.auth.SignIns;
import chat.parley.server.bot.BotAccount;
import chat.parley.server.bus.LocalBus;
import chat.parley.server.bus.Publication;
import chat.parley.server.conversation.Conversations;
import chat.parley.server.friend.Friends;
import chat.parley.server.friend.Friendships;
import chat.parley.server.group.AccessReader;
import chat.parley.server.group.DefaultGroups;
import chat.parley.server.group.Departures;
import chat.parley.server.group.Discipline;
import chat.parley.server.group.Founding;
import chat.parley.server.group.Governance;
import chat.parley.server.group.GroupCreation;
import chat.parley.server.group.GroupEdits;
import chat.parley.server.group.GroupNews;
import chat.parley.server.group.GroupOrders;
import chat.parley.server.group.GroupQueries;
import chat.parley.server.group.GroupReader;
import chat.parley.server.group.GroupSettings;
import chat.parley.server.group.GroupViews;
import chat.parley.server.group.Groups;
import chat.parley.server.group.JoinRules;
import chat.parley.server.group.Memberships;
import chat.parley.server.log.Audience;
import chat.parley.server.log.ConversationChanges;
import chat.parley.server.log.Cursors;
import chat.parley.server.log.MessageLog;
import chat.parley.server.log.PostingRule;
import chat.parley.server.log.Stays;
import chat.parley.server.log.Views;
import chat.parley.server.presence.Presence;
import chat.parley.server.role.RoleAdministration;
import chat.parley.server.role.Roles;
import chat.parley.server.role.SpeakRule;
import chat.parley.server.sanction.ActiveAdministrators;
import chat.parley.server.sanction.EffectiveRights;
import chat.parley.server.sanction.SanctionRule;
import chat.parley.server.sanction.Sanctions;
import chat.parley.server.sanction.Standing;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Door;
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

    /// Whose bans the listener heard of.
    public final List<Id> banned = new CopyOnWriteArrayList<>();

    public final FakeConnections connections = new FakeConnections();
    public final MessageLog log;
    public final Conversations conversations;
    public final Friendships friendships;
    public final BotAccount bot;
    public final SignIns signIns;
    public final SetupToken setupToken;
    private final Accounts accounts;
    private final Changes changes;
    private final Audit audit;
    private final RoleAdministration roles;
    private final Sanctions sanctions;
    private final Friends friends;
    private final Applications applications;
    private final Groups groups;
    private final Presence presence;

    public PeopleWorld(Path directory) {
        this(directory, AuthSettings.Registration.OPEN, false);
    }

    public PeopleWorld(Path directory, AuthSettings.Registration registration, boolean withBot) {
        database = Database.open(directory.resolve("parley.db"));
        bus.subscribe(published::add);
        Directory people = new Directory(database);
        AccountVersions versions = new AccountVersions(ids);
        Standing standing = new Standing(clock);
        List<PostingRule> rules = List.of(new SanctionRule(standing), new SpeakRule());
        Audience audience = new Audience(database);
        ConversationChanges conversationChanges = new ConversationChanges(ids, audience, bus);
        Stays stays = new Stays(ids, clock, audience, conversationChanges);
        log = new MessageLog(ids, clock, audience, people, bus, rules);
        setupToken = new SetupToken(directory);
        Administrators administrators = new ActiveAdministrators(standing, setupToken::remove);
        changes =
                new Changes(
                        database,
                        new EffectiveRights(new Roles(), standing),
                        administrators,
                        ids,
                        clock);
        setupToken.prepare(database, administrators);
        audit = new Audit(database, people);
        roles = new RoleAdministration(database, changes, people, versions, connections, bus);
        Cursors cursors = new Cursors(ids, bus, versions);
        Views views = new Views(versions, conversationChanges);
        conversations = new Conversations(database, clock, log, cursors, views, people);
        friendships = new Friendships(log, stays, versions, people, bus, clock);
        friends = new Friends(database, friendships, people);
        ApplicationSettings patience =
                new ApplicationSettings(Duration.ofDays(30), Duration.ofDays(1));
        GroupNews news = new GroupNews(log, conversationChanges, people);
        Memberships memberships = new Memberships(stays, news, versions, bus, clock);
        GroupReader groupReader = new GroupReader(clock);
        Names names = new Names(database, people, groupReader, clock);
        JoinRules joinRules = new JoinRules(standing, clock);
        Goals goals = new Goals(friendships, memberships, joinRules, standing);
        Announcements announcements = new Announcements(goals, versions, names, bus);
        Decisions decisions = new Decisions(goals, announcements, ids, clock, patience);
        applications = new Applications(database, decisions, people, groupReader, names, clock);
        GroupSettings groupSettings = new GroupSettings(List.of("lobby", "nowhere"), 5, 50);
        AccessReader access = new AccessReader(changes, clock);
        GroupQueries queries =
                new GroupQueries(database, access, new GroupViews(people, clock), clock);
        GroupOrders orders = new GroupOrders(changes, access, connections);
        Founding founding = new Founding(ids, stays, memberships, groupSettings, clock);
        groups =
                new Groups(
                        queries,
                        new GroupCreation(
                                database, founding, people, standing, applications, clock),
                        new GroupEdits(database, access, orders, news, clock),
                        new Governance(orders, news, stays, applications, clock),
                        new Discipline(orders, news, memberships, people, standing, clock),
                        new Departures(database, access, memberships),
                        applications);
        presence = new Presence(database, friendships, queries, connections, people);
        sanctions =
                new Sanctions(
                        database,
                        changes,
                        standing,
                        ids,
                        new Sanctions.Telling(people, versions, connections, bus),
                        List.of((_, account) -> banned.add(account), applications));
        bot =
                BotAccount.of(
                        database, people, new Registry(ids, clock, List.of()), friendships, log);
        Arrival lobby = new DefaultGroups(groupSettings, memberships, clock);
        List<Arrival> arrivals = withBot ? List.of(bot, lobby) : List.of(lobby);
        signIns =
                new SignIns(
                        database,
                        ids,
                        clock,
                        new SignIns.People(
                                people, new Registry(ids, clock, arrivals), versions, connections),
                        new SignIns.Administration(standing, changes, administrators, setupToken),
                        new AuthSettings(
                                registration, 4, Duration.ofMinutes(15), Duration.ofDays(30)));
        AccountRecords.Elsewhere elsewhere =
                new AccountRecords.Elsewhere(
                        signIns::lastSeen, connections, friendships::count, memberships::count);
        accounts =
                new Accounts(
                        people,
                        new AccountRecords(database, people, standing, elsewhere),
                        new ProfileEdits(database, people, versions, friendships, bus));
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

    /// Asks as the router does: whoever lacks the right that it takes is refused first.
    @SuppressWarnings("unchecked")
    public <A extends Record> CompletableFuture<A> asking(Caller caller, Request<A> request) {
        for (Right right : OperationType.of(request.getClass()).declared().needs()) {
            require(caller, right);
        }
        CompletionStage<? extends Record> answer =
                switch ((Request<?>) request) {
                    case AccountRequest<?> account -> accounts.answer(caller, account);
                    case ApplicationRequest<?> one -> applications.answer(caller, one);
                    case AuthRequest<?> auth -> signIns.answer(caller, auth);
                    case ConversationRequest<?> one -> conversations.answer(caller, one);
                    case FriendRequest<?> friend -> friends.answer(caller, friend);
                    case GroupRequest<?> group -> groups.answer(caller, group);
                    case PresenceRequest<?> asking -> presence.answer(caller, asking);
                    case AuditRequest<?> looking -> audit.answer(caller, looking);
                    case RoleRequest<?> role -> roles.answer(caller, role);
                    case SanctionRequest<?> sanction -> sanctions.answer(caller, sanction);
                    case ServerRequest<?> _ -> throw new Refused(Reason.UNKNOWN_OPERATION);
                };
        return (CompletableFuture<A>) answer.toCompletableFuture();
    }

    private void require(Caller caller, Right right) {
        database.read(
                sql -> {
                    changes.require(sql, caller, right);
                    return true;
                });
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
