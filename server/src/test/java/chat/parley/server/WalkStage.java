package chat.parley.server;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.ApplicationRequest.Accept;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationOf;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.FileRequest.CreateFile;
import chat.parley.protocol.operation.FileRequest.WriteFile;
import chat.parley.protocol.operation.FriendRequest.Block;
import chat.parley.protocol.operation.FriendRequest.DeleteFriend;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
import chat.parley.protocol.operation.GroupRequest.MuteMember;
import chat.parley.protocol.operation.GroupRequest.SetPolicy;
import chat.parley.protocol.operation.GroupRequest.SetRank;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest.AssignRoles;
import chat.parley.protocol.operation.RoleRequest.Assignment;
import chat.parley.protocol.operation.RoleRequest.CreateRight;
import chat.parley.protocol.operation.RoleRequest.CreateRole;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.protocol.operation.ServerRequest.Reloaded;
import chat.parley.server.bus.LocalBus;
import chat.parley.server.config.Configuration;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.router.Rates;
import chat.parley.server.router.RequestOutcome;
import chat.parley.server.router.Router;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Door;
import chat.parley.server.session.Sessions;
import chat.parley.server.session.TokenIdentity;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import chat.parley.server.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The features of a real server, wired as it wires them, behind its router and its way of knowing
/// who asks; without a door, so that many can be had.
final class WalkStage implements AutoCloseable {
    private static final List<Asker> FRIENDS_OF_ALICE =
            List.of(Asker.FRIEND, Asker.FORMER, Asker.BLOCKED, Asker.MUTED, Asker.BANNED);
    private static final String ADDRESS = "10.0.0.9";

    private final Database database;
    private final Services house;
    private final Router router;

    /// Opens the data in a directory.
    WalkStage(Path directory) {
        ServerConfig config =
                new Configuration<>(ServerConfig.class)
                        .flag("data", directory)
                        .flag("auth.bcrypt-cost", 4)
                        .flag("bot.enabled", false)
                        .read();
        Clock clock = Server.clock();
        Ids ids = new Ids(clock, 0);
        LocalBus bus = new LocalBus();
        Sessions sessions = new Sessions(config.session(), ids::next, Runnable::run);
        database = TestDatabase.open(directory);
        house =
                Wiring.wire(
                        new Infrastructure(database, ids, clock, System::nanoTime, bus, sessions),
                        config,
                        WalkStage::reloaded);
        router = new Router(house.features(), new Rates(0), house.access());
    }

    /// Without settings to read again.
    static Reloaded reloaded() {
        return new Reloaded(List.of(), List.of(), false, List.of());
    }

    /// What the requests of the walk are about.
    ///
    /// @param people the sign-ins of those who ask and have an account
    /// @param pairs the conversation that each has with Alice; a friend's for who has none
    /// @param said the seq of a message of the crew's owner there
    /// @param carried a file of the crew's owner that a message there carries
    /// @param unsent another, which none carries
    /// @param coming another, of which nothing has come
    /// @param toAlice the application of somebody to be a friend of Alice
    /// @param toCrew the application of somebody to belong to the crew
    record Scene(
            Map<Asker, SignedIn> people,
            Map<Asker, Id> pairs,
            Id crew,
            long said,
            Attachment carried,
            Attachment unsent,
            Id coming,
            Id toAlice,
            Id toCrew,
            Id aliceDevice) {

        SignedIn signIn(Asker who) {
            return Objects.requireNonNull(people.getOrDefault(who, people.get(Asker.OUTSIDER)));
        }

        Id pair(Asker who) {
            return Objects.requireNonNull(pairs.getOrDefault(who, pairs.get(Asker.FRIEND)));
        }
    }

    /// Makes everybody and everything that the walk is about.
    Scene furnish() {
        Map<Asker, SignedIn> people = new EnumMap<>(Asker.class);
        for (Asker who : Asker.values()) {
            if (who != Asker.NOBODY && who != Asker.OPERATOR) {
                people.put(who, register(who.account()));
            }
        }
        SignedIn alice = register("alice");
        SignedIn owner = Objects.requireNonNull(people.get(Asker.OWNER));
        ask(owner, crew());
        join(alice);
        Map<Asker, Id> pairs = new EnumMap<>(Asker.class);
        for (Asker who : FRIENDS_OF_ALICE) {
            pairs.put(who, befriend(Objects.requireNonNull(people.get(who)), alice));
        }
        for (Asker who :
                List.of(Asker.FORMER, Asker.MUTED, Asker.BANNED, Asker.MEMBER, Asker.GROUP_ADMIN)) {
            join(Objects.requireNonNull(people.get(who)));
        }
        join(register("hushed"));
        Id crew = ask(owner, new ShowConversationOf("crew")).id();
        ask(owner, new SetRank("crew", Asker.GROUP_ADMIN.account(), Rank.ADMIN, null, false));
        ask(owner, new MuteMember("crew", "hushed", null, null, false));
        ask(owner, new SetPolicy("crew", JoinPolicy.APPROVE, null, false));
        SignedIn former = Objects.requireNonNull(people.get(Asker.FORMER));
        ask(former, new DeleteFriend("alice"));
        ask(former, new LeaveGroup("crew"));
        ask(alice, new Block(Asker.BLOCKED.account()));
        SignedIn zoe = register("zoe");
        Id toAlice = ask(zoe, new ApplyFriend("alice", null)).id();
        Id toCrew = ask(zoe, new ApplyGroup("crew", null)).id();
        long said = ask(owner, new Send(crew, "said", new Body.Text("well"))).seq();
        Attachment carried = upload(owner, "YQ==");
        ask(owner, new Send(crew, "file", new Body.Files(null, List.of(carried))));
        Attachment unsent = upload(owner, "Yg==");
        Id coming = ask(owner, new CreateFile("c", 2L, null, false)).file();
        administer();
        return new Scene(
                people,
                pairs,
                crew,
                said,
                carried,
                unsent,
                coming,
                toAlice,
                toCrew,
                alice.device());
    }

    /// A file of one byte.
    private Attachment upload(SignedIn who, String data) {
        Id file = ask(who, new CreateFile("a.txt", 1L, null, false)).file();
        return Objects.requireNonNull(ask(who, new WriteFile(file, 0, data, false)).attachment());
    }

    private static CreateGroup crew() {
        return new CreateGroup(
                "crew", null, JoinPolicy.OPEN, HistoryRule.SINCE_JOINING, false, List.of());
    }

    private void administer() {
        Caller operator = operator();
        String admin = Asker.ADMINISTRATOR.account();
        ask(operator, new AssignRoles(admin, Assignment.SET, List.of("admin"), null, false));
        ask(operator, new CreateRight("probe", null, null, false));
        ask(operator, new CreateRole("trial", "Trial", null, List.of("probe"), null, false));
        for (SanctionKind kind : SanctionKind.values()) {
            Asker who = kind == SanctionKind.MUTE ? Asker.MUTED : Asker.BANNED;
            ask(operator, new Impose(who.account(), kind, null, "for the walk", false));
        }
    }

    private SignedIn register(String name) {
        return ask(stranger(), new Register(name, PeopleWorld.PASSWORD, "laptop"));
    }

    private void join(SignedIn who) {
        ask(who, new ApplyGroup("crew", null));
    }

    private Id befriend(SignedIn who, SignedIn alice) {
        Id application = ask(who, new ApplyFriend("alice", null)).id();
        ask(alice, new Accept(application));
        return ask(who, new ShowConversationWith("alice")).id();
    }

    private <A extends Record> A ask(SignedIn who, Request<A> request) {
        return ask(caller(who), request);
    }

    private <A extends Record> A ask(Caller caller, Request<A> request) {
        RequestOutcome outcome = router.route(caller, request).toCompletableFuture().join();
        return switch (outcome) {
            case RequestOutcome.Answered(Record answer) -> {
                @SuppressWarnings("unchecked")
                A right = (A) answer;
                yield right;
            }
            case RequestOutcome.Rejected(Refused refused) ->
                    throw new IllegalStateException(request + ": " + refused.reason(), refused);
        };
    }

    /// What somebody is told who asks: the answer, or the refusal.
    ///
    /// @param scene made by [#furnish()] in the data that this was opened on
    RequestOutcome told(Scene scene, Asker who, Request<?> request) {
        try {
            return router.route(caller(scene, who, request), request).toCompletableFuture().join();
        } catch (Refused refused) {
            return new RequestOutcome.Rejected(refused);
        }
    }

    /// What somebody is told whose connection a door let in before they were banned.
    RequestOutcome toldInside(Scene scene, Asker who, Request<?> request) {
        SignedIn signedIn = scene.signIn(who);
        TokenIdentity identity =
                new TokenIdentity(
                        signedIn.account().id(), signedIn.device(), signedIn.accessExpiresAt());
        return router.route(stranger().as(identity), request).toCompletableFuture().join();
    }

    /// As whom a door would see them; what is open to anyone is asked without a token.
    private Caller caller(Scene scene, Asker who, Request<?> request) {
        if (who == Asker.OPERATOR) {
            return operator();
        }
        boolean open =
                OperationType.of(request.getClass()).declared().access()
                        == chat.parley.protocol.operation.Operation.Access.ANYONE;
        return open || who == Asker.NOBODY ? stranger() : caller(scene.signIn(who));
    }

    private Caller caller(SignedIn who) {
        return stranger().as(house.authentication().authenticate(who.accessToken(), ADDRESS));
    }

    private static Caller stranger() {
        return Caller.stranger(Door.HTTP, ADDRESS, Language.ENGLISH);
    }

    private static Caller operator() {
        return Caller.stranger(Door.LOCAL, "local", Language.ENGLISH);
    }

    @Override
    public void close() {
        house.close().run();
        database.close();
    }
}
