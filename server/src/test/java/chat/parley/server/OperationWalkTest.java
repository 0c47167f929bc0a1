package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.AccountRequest.EditProfile;
import chat.parley.protocol.operation.AccountRequest.ShowProfile;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.ApplicationRequest.Accept;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.ApplicationRequest.Cancel;
import chat.parley.protocol.operation.ApplicationRequest.Direction;
import chat.parley.protocol.operation.ApplicationRequest.ListApplications;
import chat.parley.protocol.operation.ApplicationRequest.Refuse;
import chat.parley.protocol.operation.AuthRequest.ChangePassword;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.Logout;
import chat.parley.protocol.operation.AuthRequest.Refresh;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.RevokeDevice;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.operation.ConversationRequest.FetchEntries;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.FriendRequest.DeleteFriend;
import chat.parley.protocol.operation.FriendRequest.FindPeople;
import chat.parley.protocol.operation.FriendRequest.ListFriends;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.protocol.operation.GroupRequest.FindGroups;
import chat.parley.protocol.operation.GroupRequest.GroupOrder;
import chat.parley.protocol.operation.GroupRequest.GroupState;
import chat.parley.protocol.operation.GroupRequest.HistoryRule;
import chat.parley.protocol.operation.GroupRequest.Invite;
import chat.parley.protocol.operation.GroupRequest.JoinPolicy;
import chat.parley.protocol.operation.GroupRequest.KickMember;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
import chat.parley.protocol.operation.GroupRequest.ListGroups;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.MuteMember;
import chat.parley.protocol.operation.GroupRequest.Rank;
import chat.parley.protocol.operation.GroupRequest.SetPolicy;
import chat.parley.protocol.operation.GroupRequest.SetRank;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import chat.parley.protocol.operation.GroupRequest.TransferGroup;
import chat.parley.protocol.operation.GroupRequest.UnmuteMember;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.PresenceRequest.Who;
import chat.parley.protocol.operation.Request;
import chat.parley.server.session.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation, asked about Alice and her group by nobody, a friend of hers who belongs to it,
/// somebody she has nothing to do with, and a former friend: on the real features, from one table.
class OperationWalkTest {
    private static final String DONE = "done";

    @TempDir Path directory;

    /// What each of the four is told: `done`, or the reason of the refusal.
    record Row(
            Function<Scene, Request<?>> request,
            String nobody,
            String friend,
            String outsider,
            String former) {

        private Object told(int who) {
            return List.of(nobody, friend, outsider, former).get(who);
        }
    }

    private static final Map<String, Row> TABLE =
            Stream.of(
                            open(scene -> new Register("newcomer", PeopleWorld.PASSWORD, "x")),
                            open(scene -> new Login("alice", PeopleWorld.PASSWORD, "x")),
                            open(scene -> new Refresh(scene.refreshToken())),
                            own(scene -> new Logout(false)),
                            own(
                                    scene ->
                                            new ChangePassword(
                                                    PeopleWorld.PASSWORD, "another password")),
                            own(scene -> new ListDevices()),
                            row(
                                    scene -> new RevokeDevice(scene.aliceDevice()),
                                    "NOT_FOUND",
                                    "NOT_FOUND",
                                    "NOT_FOUND"),
                            own(scene -> new WhoAmI()),
                            own(scene -> new ShowProfile("alice")),
                            own(scene -> new EditProfile("me", null)),
                            own(scene -> new ListFriends(null, null, 10)),
                            own(scene -> new FindPeople("ali", null, 10)),
                            row(
                                    scene -> new DeleteFriend("alice"),
                                    DONE,
                                    "NOT_FRIENDS",
                                    "NOT_FRIENDS"),
                            row(
                                    scene -> new ApplyFriend("alice", null),
                                    "ALREADY_FRIENDS",
                                    DONE,
                                    DONE),
                            own(scene -> new ListApplications(Direction.RECEIVED, null, null, 10)),
                            deciding(scene -> new Accept(scene.application())),
                            deciding(scene -> new Refuse(scene.application())),
                            deciding(scene -> new Cancel(scene.application())),
                            own(scene -> new ListConversations(null, 10, false)),
                            reading(scene -> new ShowConversation(scene.conversation())),
                            reading(scene -> new ShowConversationWith("alice")),
                            row(
                                    scene ->
                                            new Send(
                                                    scene.conversation(),
                                                    "walk",
                                                    new Body.Text("hello")),
                                    DONE,
                                    "NOT_FOUND",
                                    "NOT_FRIENDS"),
                            reading(
                                    scene ->
                                            new History(scene.conversation(), null, null, null, 9)),
                            reading(scene -> new FetchEntries(scene.conversation(), 0, 10)),
                            reading(scene -> new MarkRead(scene.conversation(), 1)),
                            own(scene -> new CountUnread()),
                            row(
                                    scene -> new ApplyGroup("crew", null),
                                    "ALREADY_MEMBER",
                                    DONE,
                                    DONE),
                            own(
                                    scene ->
                                            new CreateGroup(
                                                    "another",
                                                    null,
                                                    JoinPolicy.OPEN,
                                                    HistoryRule.ALL,
                                                    false,
                                                    List.of())),
                            own(scene -> new ListGroups(null, 10)),
                            own(scene -> new FindGroups("crew", null, GroupOrder.NAME, null, 10)),
                            own(scene -> new ShowGroup("crew")),
                            belonging(scene -> new ListMembers("crew", null, 10)),
                            deciding(scene -> new EditGroup("crew", "mine", null, null)),
                            deciding(scene -> new SetPolicy("crew", JoinPolicy.OPEN, null, false)),
                            deciding(
                                    scene ->
                                            new SetState(
                                                    "crew", GroupState.MUTED, null, null, false)),
                            deciding(scene -> new TransferGroup("crew", "bob", null, false)),
                            deciding(
                                    scene ->
                                            new SetRank("crew", "alice", Rank.MEMBER, null, false)),
                            deciding(scene -> new KickMember("crew", "alice", null, false)),
                            deciding(scene -> new MuteMember("crew", "alice", null, null, false)),
                            deciding(scene -> new UnmuteMember("crew", "alice", null, false)),
                            row(
                                    scene -> new LeaveGroup("crew"),
                                    DONE,
                                    "NOT_A_MEMBER",
                                    "NOT_A_MEMBER"),
                            deciding(scene -> new Invite("crew", "zoe", null)),
                            belonging(scene -> new Who("crew", null, 10)))
                    .collect(Collectors.toMap(OperationWalkTest::name, Function.identity()));

    private static Row row(
            Function<Scene, Request<?>> request, String friend, String outsider, String former) {
        return new Row(request, "UNAUTHENTICATED", friend, outsider, former);
    }

    private static Row open(Function<Scene, Request<?>> request) {
        return new Row(request, DONE, DONE, DONE, DONE);
    }

    private static Row own(Function<Scene, Request<?>> request) {
        return row(request, DONE, DONE, DONE);
    }

    private static Row deciding(Function<Scene, Request<?>> request) {
        return row(request, "FORBIDDEN", "FORBIDDEN", "FORBIDDEN");
    }

    private static Row belonging(Function<Scene, Request<?>> request) {
        return row(request, DONE, "FORBIDDEN", "FORBIDDEN");
    }

    private static Row reading(Function<Scene, Request<?>> request) {
        return row(request, DONE, "NOT_FOUND", DONE);
    }

    private static String name(Row row) {
        return OperationType.of(row.request().apply(Scene.ANY).getClass()).name();
    }

    /// What a request may be about.
    record Scene(Id conversation, Id application, Id aliceDevice, String refreshToken) {
        static final Scene ANY = new Scene(new Id(1), new Id(1), new Id(1), "token");
    }

    static Stream<String> operations() {
        return TABLE.keySet().stream().sorted();
    }

    @Test
    void everyOperationIsInTheTable() {
        assertThat(TABLE.keySet())
                .containsExactlyInAnyOrderElementsOf(OperationType.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("operations")
    @Tag("W2")
    @Tag("W4")
    @Tag("W9")
    @Tag("W10")
    void everybodyIsToldWhatTheTableSays(String operation) {
        Row row = Objects.requireNonNull(TABLE.get(operation));
        for (int who = 0; who < 4; who++) {
            try (PeopleWorld world = new PeopleWorld(world(who))) {
                assertThat(told(world, row, who))
                        .as(operation + " by no. " + who)
                        .isEqualTo(row.told(who));
            }
        }
    }

    private Path world(int who) {
        try {
            return Files.createDirectories(directory.resolve("world-" + who));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Plays one request in a world of its own.
    private static Object told(PeopleWorld world, Row row, int who) {
        Caller alice = world.person("alice");
        Caller bob = world.person("bob");
        Caller eve = world.person("eve");
        Caller fred = world.person("fred");
        Caller zoe = world.person("zoe");
        world.befriend(alice, bob);
        world.befriend(alice, fred);
        Id withBob = world.ask(bob, new ShowConversationWith("alice")).id();
        Id withFred = world.ask(fred, new ShowConversationWith("alice")).id();
        world.ask(fred, new DeleteFriend("alice"));
        world.ask(alice, crewOf("bob"));
        Id application = world.ask(zoe, new ApplyFriend("alice", null)).id();
        Scene scene =
                new Scene(
                        who == 3 ? withFred : withBob,
                        application,
                        alice.signedInDevice(),
                        world.register("spare").refreshToken());
        Caller asker = List.of(PeopleWorld.stranger("10.0.0.9"), bob, eve, fred).get(who);
        return answer(world, asker, row.request().apply(scene));
    }

    private static CreateGroup crewOf(String friend) {
        return new CreateGroup(
                "crew",
                null,
                JoinPolicy.APPROVE,
                HistoryRule.SINCE_JOINING,
                false,
                List.of(friend));
    }

    private static Object answer(PeopleWorld world, Caller asker, Request<?> request) {
        try {
            Record answer = world.ask(asker, request);
            assertThat(answer.getClass()).isEqualTo(OperationType.of(request.getClass()).answer());
            return DONE;
        } catch (Refused refused) {
            return refused.reason().name();
        }
    }
}
