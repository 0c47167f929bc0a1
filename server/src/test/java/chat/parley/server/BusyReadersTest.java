package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event.ApplicationChanged;
import chat.parley.protocol.event.Event.EntryPosted;
import chat.parley.protocol.event.Event.FriendAdded;
import chat.parley.protocol.event.Event.SanctionChanged;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.AccountRequest.EditProfile;
import chat.parley.protocol.operation.AccountRequest.RenameAccount;
import chat.parley.protocol.operation.AccountRequest.SetPreferences;
import chat.parley.protocol.operation.ApplicationRequest.Accept;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.ApplicationRequest.Refuse;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationOf;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.FriendRequest.DeleteFriend;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.protocol.operation.GroupRequest.Invite;
import chat.parley.protocol.operation.GroupRequest.KickMember;
import chat.parley.protocol.operation.GroupRequest.SetPolicy;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.sqlite.SqliteEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// While every reader is busy, and nothing is in memory yet, what was asked for is answered, and
/// told, once it is durable: telling asks nothing of the database.
class BusyReadersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller admin;
    private Caller alice;
    private Caller bob;
    private Caller carol;
    private Id byCarol;
    private Id byDave;

    @BeforeEach
    void makePeopleAndForgetThem() {
        try (PeopleWorld before = new PeopleWorld(directory)) {
            admin = before.administrator("admin");
            alice = before.person("alice");
            bob = before.person("bob");
            carol = before.person("carol");
            Caller dave = before.person("dave");
            before.befriend(alice, bob);
            before.ask(alice, group("team", List.of("bob")));
            byCarol = before.ask(carol, new ApplyFriend("alice", null)).id();
            byDave = before.ask(dave, new ApplyFriend("alice", null)).id();
        }
        world = new PeopleWorld(directory);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static CreateGroup group(String name, List<String> members) {
        return new CreateGroup(
                name, null, JoinPolicy.APPROVE, HistoryRule.SINCE_JOINING, false, members);
    }

    /// What each operation finds out before it writes it finds out first; then the readers are
    /// taken, and only then is anything written.
    private List<CompletableFuture<?>> writtenWithoutReaders(
            CountDownLatch readersAreBack, List<Asked> operations) {
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Boolean> _ =
                world.database
                        .writer()
                        .submit(
                                _ -> {
                                    awaitThat(go);
                                    return true;
                                });
        List<CompletableFuture<?>> answers =
                operations.stream()
                        .<CompletableFuture<?>>map(one -> world.asking(one.who(), one.what()))
                        .toList();
        takeTheReaders(readersAreBack);
        go.countDown();
        return answers;
    }

    private void takeTheReaders(CountDownLatch untilBack) {
        CountDownLatch taken = new CountDownLatch(SqliteEngine.READERS);
        for (int i = 0; i < SqliteEngine.READERS; i++) {
            Thread.ofVirtual()
                    .start(
                            () ->
                                    world.database.read(
                                            _ -> {
                                                taken.countDown();
                                                awaitThat(untilBack);
                                                return true;
                                            }));
        }
        awaitThat(taken);
    }

    private record Asked(Caller who, Request<?> what) {}

    @Test
    void whatIsWrittenIsAnsweredAndToldWhileNobodyCanRead() {
        Id pair = world.ask(alice, new ShowConversationWith("bob")).id();
        Id team = world.ask(alice, new ShowConversationOf("team")).id();
        world.close();
        world = new PeopleWorld(directory);
        CountDownLatch readersAreBack = new CountDownLatch(1);
        try {
            List<CompletableFuture<?>> answers =
                    writtenWithoutReaders(
                            readersAreBack,
                            List.of(
                                    new Asked(alice, new Send(pair, "1", new Body.Text("hello"))),
                                    new Asked(bob, new Send(team, "2", new Body.Text("@alice"))),
                                    new Asked(bob, new MarkRead(pair, 1)),
                                    new Asked(alice, new SetView(team, null, true)),
                                    new Asked(alice, new Accept(byCarol)),
                                    new Asked(alice, new Refuse(byDave, "no")),
                                    new Asked(bob, new ApplyFriend("carol", "hello")),
                                    new Asked(alice, new EditProfile("Al", null)),
                                    new Asked(alice, new SetPreferences("Asia/Shanghai", null)),
                                    new Asked(alice, new EditGroup("team", "crew", "we", null)),
                                    new Asked(
                                            alice,
                                            new SetPolicy("crew", JoinPolicy.OPEN, null, false)),
                                    new Asked(alice, new Invite("crew", "carol", null)),
                                    new Asked(alice, new KickMember("crew", "bob", null, false)),
                                    new Asked(alice, group("other", List.of("bob"))),
                                    new Asked(
                                            alice,
                                            new SetState(
                                                    "crew",
                                                    GroupState.DISSOLVED,
                                                    null,
                                                    null,
                                                    false)),
                                    new Asked(
                                            admin,
                                            new Impose(
                                                    "carol",
                                                    SanctionKind.MUTE,
                                                    null,
                                                    "spam",
                                                    false)),
                                    new Asked(alice, new DeleteFriend("bob")),
                                    new Asked(
                                            admin,
                                            new RenameAccount("bob", "robert", null, false))));

            assertThat(answers).allSatisfy(answer -> assertThat(answer).succeedsWithin(PATIENCE));
            assertThat(world.told(bob, EntryPosted.class)).isNotEmpty();
            assertThat(world.told(alice, EntryPosted.class)).isNotEmpty();
            assertThat(world.told(carol, FriendAdded.class)).hasSize(1);
            assertThat(world.told(carol, ApplicationChanged.class)).isNotEmpty();
            assertThat(world.told(carol, SanctionChanged.class)).hasSize(1);
        } finally {
            readersAreBack.countDown();
        }
    }

    private static void awaitThat(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
