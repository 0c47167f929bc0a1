package chat.parley.server.auth;

import static chat.parley.server.PeopleWorld.PASSWORD;
import static chat.parley.server.PeopleWorld.caller;
import static chat.parley.server.PeopleWorld.refresh;
import static chat.parley.server.PeopleWorld.stranger;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.KeyRequest.AddKey;
import chat.parley.server.PeopleWorld;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The device of whoever signs up over SSH, who comes back to it there.
@Tag("F72")
class SignedUpOverSshTest {
    private static final String KEY =
            "ssh-ed25519 " + "AAAAC3NzaC1lZDI1NTE5AAAAIOY5YvbefWUrfJGsZ8/68ckhkZIP0/p7i2UYn12/nMkb";
    private static final String FINGERPRINT = "SHA256:y0EHvEk+ARHgNODYg6H0kSgnqmrQNqhzVEfHyPtDNI0";
    private static final String WEAK = "ssh-dss AAAAB3NzaC1kc3MAAACBAP";
    private static final String HOME = "10.0.0.5";

    @TempDir private Path directory;
    private PeopleWorld world;
    private SignedIn alice;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        alice = world.register("alice");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private boolean signedUp(String... offered) {
        return PeopleWorld.await(
                world.ssh
                        .signedUp(alice.account().id(), alice.device(), List.of(offered))
                        .toCompletableFuture());
    }

    private Id byKey() {
        return PeopleWorld.await(world.ssh.byKey("alice", FINGERPRINT, HOME).toCompletableFuture())
                .identity()
                .device();
    }

    private List<Device> devices() {
        return world.ask(caller(alice), new ListDevices()).devices();
    }

    @Test
    void itIsThatOfTheFirstKeyThatCanBeKept() {
        assertThat(world.ssh.firstKept(List.of(WEAK, KEY))).contains(FINGERPRINT);
        assertThat(signedUp(WEAK, KEY)).isTrue();
        assertThat(byKey()).isEqualTo(alice.device());
        assertThat(devices())
                .singleElement()
                .matches(one -> one.name().equals("SSH key"))
                .matches(one -> FINGERPRINT.equals(one.fingerprint()));
    }

    @Test
    void withoutAKeyItIsThatOfThePassword() {
        assertThat(world.ssh.firstKept(List.of(WEAK))).isEmpty();
        assertThat(signedUp(WEAK)).isTrue();
        assertThat(
                        PeopleWorld.await(
                                        world.ssh
                                                .byPassword("alice", PASSWORD, HOME)
                                                .toCompletableFuture())
                                .identity()
                                .device())
                .isEqualTo(alice.device());
        assertThat(devices())
                .singleElement()
                .matches(one -> one.name().equals("SSH with password"));
    }

    /// The screen on which somebody signed up may stay open for days.
    @Test
    void itGoesOnWithItsTokensAndStaysAKeyForAsLongAsKeysDo() {
        signedUp(KEY);
        SignedIn renewed = world.ask(stranger(HOME), refresh(alice));
        assertThat(renewed.device()).isEqualTo(alice.device());
        assertThat(renewed.refreshExpiresAt()).isEqualTo(world.now.get().plus(KeyDevices.LIFE));
        assertThat(byKey()).isEqualTo(alice.device());
    }

    @Test
    void aKeyIsOneDevice() {
        Device there = world.ask(caller(alice), new AddKey(KEY, "laptop")).device();
        assertThat(signedUp(KEY)).isFalse();
        assertThat(byKey()).isEqualTo(there.id());
    }
}
