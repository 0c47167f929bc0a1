package chat.parley.server.device;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.state.ConversationState;
import chat.parley.client.state.Outgoing;
import chat.parley.client.state.SideEffect.ForDisk;
import chat.parley.client.state.SideEffect.ForDisk.ForgetOutgoing;
import chat.parley.client.state.SideEffect.ForDisk.KeepDraft;
import chat.parley.client.state.SideEffect.ForDisk.KeepOutgoing;
import chat.parley.client.state.store.ServerStore;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.text.RefusalText;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.AuthRequest.RevokeDevice;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.FriendRequest.DeleteFriend;
import chat.parley.server.PeopleWorld;
import chat.parley.server.inprocess.InProcessDoor;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Door;
import chat.parley.server.session.TokenIdentity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The store of screens over SSH, on the links that they have, before a real database.
class KeptByServerTest {
    private static final RefusalText WORDS = new RefusalText(Language.ENGLISH, Instant::toString);

    @TempDir private Path directory;
    private final List<ServerLink> links = new ArrayList<>();
    private PeopleWorld world;
    private InProcessDoor door;
    private Caller alice;
    private Caller bob;
    private Id chat;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        door = world.door(world.sessions());
        alice = world.person("alice");
        bob = world.person("bob");
        world.befriend(alice, bob);
        chat = world.ask(alice, new ShowConversationWith("bob")).id();
    }

    @AfterEach
    void close() {
        links.forEach(ServerLink::close);
        world.close();
    }

    /// One more screen of alice's device.
    private ServerStore screen() {
        TokenIdentity identity =
                new TokenIdentity(alice.signedIn(), alice.signedInDevice(), Instant.MAX);
        ServerLink link =
                door.link((_, _) -> identity, Door.SSH, "10.0.0.5", "test/1", Language.ENGLISH);
        links.add(link);
        return new ServerStore(link, WORDS);
    }

    private static ConversationState only(ServerStore store) {
        List<ConversationState> all = store.load().conversations();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Outgoing written(String clientId, String text) {
        return Outgoing.written(chat, clientId, new Body.Text(text), world.clock.instant());
    }

    private static Sent send(ServerStore on, Outgoing message) {
        return on.link()
                .ask(new Send(message.conversation(), message.clientId(), message.body()))
                .join();
    }

    private long messages() {
        return world.ask(bob, new History(chat, null, null, null, 100)).entries().stream()
                .filter(entry -> entry.body() instanceof Body.Text)
                .count();
    }

    private static void keep(ServerStore store, ForDisk... changes) {
        store.keep(List.of(changes));
    }

    @Test
    @Tag("T14")
    @Tag("T15")
    void whatOneScreenLeavesTheNextOfItsDeviceFinds() {
        Outgoing message = written("1", "hello");
        keep(screen(), new KeepOutgoing(message), new KeepDraft(chat, "half a thought"));

        ConversationState found = only(screen());

        assertThat(found.known().peer())
                .isEqualTo(world.ask(alice, new ShowConversationWith("bob")).peer());
        assertThat(found.outbox().messages()).containsExactly(message);
        assertThat(found.draft().text()).isEqualTo("half a thought");
    }

    @Test
    @Tag("P2")
    void whatTwoScreensFindUnsentIsSentOnce() {
        ServerStore first = screen();
        Outgoing message = written("1", "hello");
        keep(first, new KeepOutgoing(message));
        ServerStore second = screen();
        Outgoing found = only(second).outbox().messages().getFirst();

        Sent once = send(first, message);
        Sent again = send(second, found);
        keep(first, new ForgetOutgoing("1"));
        keep(second, new ForgetOutgoing("1"));

        assertThat(again).isEqualTo(once);
        assertThat(messages()).isOne();
        assertThat(screen().load().conversations()).isEmpty();
    }

    @Test
    void theLastWriterOfADraftWins() {
        ServerStore first = screen();
        ServerStore second = screen();
        keep(first, new KeepDraft(chat, "first"));

        keep(second, new KeepDraft(chat, "second"));

        assertThat(only(screen()).draft().text()).isEqualTo("second");
    }

    @Test
    void aDraftForAFormerFriendIsStillTheirs() {
        keep(screen(), new KeepDraft(chat, "sorry"));
        world.ask(bob, new DeleteFriend("alice"));

        assertThat(only(screen()).draft().text()).isEqualTo("sorry");
    }

    @Test
    void aDeviceThatWasSignedOutLeavesNothing() {
        keep(screen(), new KeepDraft(chat, "half"));

        world.ask(alice, new RevokeDevice(alice.signedInDevice()));

        assertThat(world.count("device_text")).isZero();
    }
}
