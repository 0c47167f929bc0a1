package chat.parley.server.friend;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event.BlockChanged;
import chat.parley.protocol.event.Event.CursorMoved;
import chat.parley.protocol.event.Event.FriendAdded;
import chat.parley.protocol.event.Event.FriendRemoved;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.MessageReader;
import chat.parley.protocol.model.PeerProgress;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.ApplicationRequest.Accept;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.ApplicationRequest.Cancel;
import chat.parley.protocol.operation.ConversationRequest.ListReaders;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.ReadersPage;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationOf;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.FriendRequest.Block;
import chat.parley.protocol.operation.FriendRequest.DeleteFriend;
import chat.parley.protocol.operation.FriendRequest.ListBlocked;
import chat.parley.protocol.operation.FriendRequest.ListFriends;
import chat.parley.protocol.operation.FriendRequest.MarkFriend;
import chat.parley.protocol.operation.FriendRequest.PeoplePage;
import chat.parley.protocol.operation.FriendRequest.Unblock;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.Invite;
import chat.parley.protocol.operation.MessageRequest.ReactToMessage;
import chat.parley.protocol.operation.PresenceRequest.Who;
import chat.parley.server.PeopleWorld;
import chat.parley.server.application.Decisions;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Alice blocks Bob.
class BlocksTest {
    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller alice;
    private Caller bob;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        alice = world.person("alice");
        bob = world.person("bob");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void befriend() {
        world.befriend(alice, bob);
    }

    private void block() {
        world.ask(alice, new Block("bob"));
    }

    private Id conversation() {
        return world.ask(alice, new ShowConversationWith("bob")).id();
    }

    private List<String> friends(Caller whose) {
        return names(
                world.ask(whose, new ListFriends(null, null, 10)).friends().stream()
                        .map(Friend::profile)
                        .toList());
    }

    private void connect(Caller caller) {
        world.connections.connected.put(caller.signedIn(), caller.signedInDevice());
    }

    private List<String> blocked() {
        return names(world.ask(alice, new ListBlocked(null, 10)).people());
    }

    private List<String> there(Caller asker) {
        return names(world.ask(asker, new Who(null, null, 10)).people());
    }

    private static List<String> names(List<Profile> people) {
        return people.stream().map(Profile::name).toList();
    }

    @Test
    @Tag("W4")
    @Tag("C11")
    void whoIsBlockedIsToldWhatAFormerFriendIsTold() {
        befriend();
        Id conversation = conversation();
        block();
        assertThat(world.refusal(bob, new Send(conversation, "c1", new Body.Text("hello?"))))
                .isEqualTo(Reason.NOT_FRIENDS);
        assertThat(world.refusal(bob, new DeleteFriend("alice"))).isEqualTo(Reason.NOT_FRIENDS);
        assertThat(world.refusal(bob, new MarkFriend("alice", "Al", null)))
                .isEqualTo(Reason.NOT_FRIENDS);
        assertThat(friends(bob)).isEmpty();
        assertThat(friends(alice)).containsExactly("bob");
        assertThat(world.told(bob, FriendRemoved.class)).hasSize(1);
        assertThat(world.told(bob, BlockChanged.class)).isEmpty();
    }

    @Test
    @Tag("W52")
    @Tag("C11")
    void unblockedTheyAreFriendsAsBefore() {
        befriend();
        world.ask(bob, new MarkFriend("alice", "Al", true));
        Id conversation = conversation();
        block();
        assertThat(blocked()).containsExactly("bob");
        world.ask(alice, new Unblock("bob"));
        assertThat(blocked()).isEmpty();
        world.ask(bob, new Send(conversation, "c1", new Body.Text("hello")));
        world.ask(alice, new Send(conversation, "c2", new Body.Text("hello")));
        assertThat(friends(bob)).containsExactly("alice");
        assertThat(world.told(bob, FriendAdded.class).getLast().friend().remark()).isEqualTo("Al");
        assertThat(world.told(alice, BlockChanged.class))
                .extracting(BlockChanged::blocked)
                .containsExactly(true, false);
    }

    @Test
    void theConversationStaysClosedWhileEitherBlocks() {
        befriend();
        Id conversation = conversation();
        block();
        world.ask(bob, new Block("alice"));
        world.ask(alice, new Unblock("bob"));
        assertThat(world.refusal(alice, new Send(conversation, "c1", new Body.Text("hello?"))))
                .isEqualTo(Reason.NOT_FRIENDS);
        world.ask(bob, new Unblock("alice"));
        world.ask(bob, new Send(conversation, "c2", new Body.Text("hello")));
    }

    @Test
    @Tag("C11")
    void whoeverBlocksIsToldSoWhereTheyWrite() {
        befriend();
        Id conversation = conversation();
        world.ask(bob, new Send(conversation, "c0", new Body.Text("hello")));
        block();
        assertThat(world.refusal(alice, new Send(conversation, "c1", new Body.Text("hello?"))))
                .isEqualTo(Reason.BLOCKING);
        assertThat(world.refusal(alice, new ReactToMessage(conversation, 2, "👍", true)))
                .isEqualTo(Reason.BLOCKING);
    }

    @Test
    void aFormerFriendWhoIsUnblockedStaysOne() {
        befriend();
        Id conversation = conversation();
        block();
        world.ask(alice, new DeleteFriend("bob"));
        world.ask(alice, new Unblock("bob"));
        assertThat(world.refusal(alice, new Send(conversation, "c1", new Body.Text("hello?"))))
                .isEqualTo(Reason.NOT_FRIENDS);
        assertThat(friends(alice)).isEmpty();
    }

    @Test
    @Tag("W4")
    void whoIsBlockedAsksInVain() {
        block();
        assertThat(world.refusal(bob, new ApplyFriend("alice", null)))
                .isEqualTo(Reason.NOT_AVAILABLE);
        assertThat(world.refusal(alice, new ApplyFriend("bob", null))).isEqualTo(Reason.BLOCKING);
        world.ask(
                bob,
                new CreateGroup("crew", null, JoinPolicy.OPEN, HistoryRule.ALL, false, List.of()));
        assertThat(world.refusal(bob, new Invite("crew", "alice", null)))
                .isEqualTo(Reason.NOT_AVAILABLE);
    }

    @Test
    void whatWasAskedBeforeIsGrantedByNeither() {
        Id fromBob = world.ask(bob, new ApplyFriend("alice", null)).id();
        block();
        assertThat(world.refusal(alice, new Accept(fromBob))).isEqualTo(Reason.BLOCKING);
        world.ask(bob, new Cancel(fromBob));
        world.ask(alice, new Unblock("bob"));
        Id fromAlice = world.ask(alice, new ApplyFriend("bob", null)).id();
        block();
        assertThat(world.refusal(bob, new Accept(fromAlice))).isEqualTo(Reason.NOT_AVAILABLE);
    }

    @Test
    @Tag("C11")
    void whoIsBlockedSeesNeitherPresenceNorReading() {
        befriend();
        Id conversation = conversation();
        connect(alice);
        connect(bob);
        assertThat(there(bob)).containsExactly("alice");
        block();
        assertThat(there(bob)).isEmpty();
        assertThat(there(alice)).containsExactly("bob");
        world.ask(alice, new MarkRead(conversation, 1));
        assertThat(world.told(bob, CursorMoved.class)).isEmpty();
        assertThat(world.ask(bob, new ShowConversationWith("alice")).peerProgress())
                .isEqualTo(PeerProgress.NONE);
    }

    @Test
    void inAGroupTheyHaveReadNothing() {
        world.ask(
                bob,
                new CreateGroup("crew", null, JoinPolicy.OPEN, HistoryRule.ALL, false, List.of()));
        world.ask(alice, new ApplyGroup("crew", null));
        Id crew = world.ask(bob, new ShowConversationOf("crew")).id();
        long seq = world.ask(bob, new Send(crew, "c1", new Body.Text("hello"))).seq();
        world.ask(alice, new MarkRead(crew, seq));
        assertThat(readers(crew, seq, true).haveRead()).isOne();
        assertThat(readers(crew, seq, true).readers().getFirst().readAt())
                .isEqualTo(world.now.get());
        block();
        assertThat(readers(crew, seq, true).haveRead()).isZero();
        List<MessageReader> others = readers(crew, seq, false).readers();
        assertThat(names(others.stream().map(MessageReader::person).toList()))
                .containsExactly("alice");
        assertThat(others.getFirst().held()).isFalse();
        assertThat(others.getFirst().heldAt()).isNull();
        assertThat(others.getFirst().readAt()).isNull();
        connect(alice);
        assertThat(names(world.ask(bob, new Who("crew", null, 10)).people())).isEmpty();
    }

    private ReadersPage readers(Id conversation, long seq, boolean read) {
        return world.ask(bob, new ListReaders(conversation, seq, read, null, 10));
    }

    @Test
    void theListIsPagedAndBounded() {
        Id after = null;
        world.person("carol");
        block();
        world.ask(alice, new Block("carol"));
        PeoplePage first = world.ask(alice, new ListBlocked(after, 1));
        assertThat(names(first.people())).containsExactly("bob");
        assertThat(first.more()).isTrue();
        PeoplePage second = world.ask(alice, new ListBlocked(first.people().getLast().id(), 1));
        assertThat(names(second.people())).containsExactly("carol");
        assertThat(second.more()).isFalse();
        world.write(
                tx -> {
                    for (int i = 0; i < Blocks.MOST_BLOCKED - 2; i++) {
                        tx.update(
                                """
                                insert into account (id, kind, name, name_key, skeleton,
                                    registered_at, version, change)
                                values (?, 'PERSON', ?, ?, ?, 0, 1, 1)""",
                                new Id(i + 1),
                                "n" + i,
                                "n" + i,
                                "n" + i);
                        BlockTable.insert(tx, alice.signedIn(), new Id(i + 1), world.now.get());
                    }
                    return true;
                });
        world.person("dave");
        assertThat(world.refusal(alice, new Block("dave"))).isEqualTo(Reason.FORBIDDEN);
        assertThat(world.refusal(alice, new Block("alice"))).isEqualTo(Reason.TO_ONESELF);
    }

    @Test
    @Tag("W57")
    void theSameIsAskedSoOftenADayAtMost() {
        for (int i = 0; i < Decisions.REPEATS.burst(); i++) {
            world.ask(bob, new Cancel(world.ask(bob, new ApplyFriend("alice", "" + i)).id()));
        }
        assertThat(world.refusal(bob, new ApplyFriend("alice", null)))
                .isEqualTo(Reason.APPLIED_TOO_OFTEN);
        world.person("carol");
        world.ask(bob, new ApplyFriend("carol", null));
        world.pass(Duration.ofDays(1));
        world.ask(bob, new ApplyFriend("alice", null));
    }
}
