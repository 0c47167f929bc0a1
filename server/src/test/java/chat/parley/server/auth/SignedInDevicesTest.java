package chat.parley.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.model.account.OwnedDevice;
import chat.parley.protocol.operation.AuthRequest.EndSessions;
import chat.parley.protocol.operation.AuthRequest.ListSessions;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.SessionsPage;
import chat.parley.protocol.operation.Change;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedInDevicesTest {
    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller admin;
    private Caller alice;
    private Id phone;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        admin = world.administrator("admin");
        alice = world.person("alice");
        phone =
                world.ask(
                                PeopleWorld.stranger("10.0.0.5"),
                                new Login("alice", PeopleWorld.PASSWORD, "phone"))
                        .device();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<OwnedDevice> listed(ListSessions list) {
        return world.ask(admin, list).devices();
    }

    @Test
    void everybodysDevicesAreListedPageByPage() {
        SessionsPage first = world.ask(admin, new ListSessions(null, false, null, 2));
        assertThat(first.more()).isTrue();
        assertThat(first.devices().getFirst().account().name()).isEqualTo("admin");
        assertThat(first.devices().getFirst().device().current()).isTrue();
        Id last = first.devices().getLast().device().id();
        SessionsPage second = world.ask(admin, new ListSessions(null, false, last, 2));
        assertThat(second.more()).isFalse();
        assertThat(second.devices())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.device().name()).isEqualTo("phone");
                            assertThat(one.device().lastAddress()).isEqualTo("10.0.0.5");
                        });
    }

    @Test
    void theyAreFilteredByNameAndByBeingOnline() {
        world.connections.connected.put(alice.signedIn(), phone);
        assertThat(listed(new ListSessions("ALICE", false, null, 9))).hasSize(2);
        assertThat(listed(new ListSessions(null, true, null, 9)))
                .extracting(one -> one.device().id())
                .containsExactly(phone);
        assertThat(listed(new ListSessions("admin", true, null, 9))).isEmpty();
        assertThat(world.refusal(admin, new ListSessions("nobody", false, null, 9)))
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void oneDeviceIsSignedOutOrAll() {
        Change one = world.ask(admin, new EndSessions("alice", phone, "lost", false));
        assertThat(one.before()).isEqualTo("2 devices");
        assertThat(one.after()).isEqualTo("1 device");
        assertThat(world.refusal(admin, new EndSessions("alice", phone, "lost", false)))
                .isEqualTo(Reason.NOT_FOUND);
        world.ask(admin, new EndSessions("alice", null, null, true));
        assertThat(listed(new ListSessions("alice", false, null, 9))).hasSize(1);
        world.ask(admin, new EndSessions("alice", null, null, false));
        assertThat(listed(new ListSessions("alice", false, null, 9))).isEmpty();
        world.settle();
        assertThat(world.connections.endedDevices).containsExactly(phone, alice.signedInDevice());
    }

    @Test
    void anothersDeviceIsNotAmongThem() {
        assertThat(
                        world.refusal(
                                admin,
                                new EndSessions("alice", admin.signedInDevice(), null, false)))
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(world.refusal(alice, new EndSessions("admin", null, null, false)))
                .isEqualTo(Reason.FORBIDDEN);
    }
}
