package chat.parley.server.auth;

import static chat.parley.server.PeopleWorld.PASSWORD;
import static chat.parley.server.PeopleWorld.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.RevokeDevice;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.KeyRequest.AddKey;
import chat.parley.server.PeopleWorld;
import chat.parley.server.auth.token.SshPublicKey;
import chat.parley.server.session.SshAuthentication.Entered;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SshDevicesTest {
    private static final String KEY =
            "ssh-ed25519 " + "AAAAC3NzaC1lZDI1NTE5AAAAIOY5YvbefWUrfJGsZ8/68ckhkZIP0/p7i2UYn12/nMkb";
    private static final String FINGERPRINT = "SHA256:y0EHvEk+ARHgNODYg6H0kSgnqmrQNqhzVEfHyPtDNI0";
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

    private Device add(String line) {
        return world.ask(caller(alice), new AddKey(line, null)).device();
    }

    private Entered byKey(String name) {
        return join(world.ssh.byKey(name, FINGERPRINT, HOME));
    }

    private static <T> T join(CompletionStage<T> stage) {
        return PeopleWorld.await(stage.toCompletableFuture());
    }

    private static Reason refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).reason();
    }

    private List<Device> devices() {
        return world.ask(caller(alice), new ListDevices()).devices();
    }

    @Test
    void aKeyIsKnownByWhatOpenSshCallsItsFingerprint() {
        Device key = add(KEY + " alice@laptop");
        assertThat(key.fingerprint()).isEqualTo(FINGERPRINT);
        assertThat(key.name()).isEqualTo("alice@laptop");
        assertThat(devices()).contains(key);
    }

    @Test
    void aKeySignsItsAccountInUnderAnySpellingOfTheName() {
        Device key = add(KEY);
        assertThat(world.ssh.knowsKey("ALICE", FINGERPRINT)).isTrue();
        Entered entered = byKey("ALICE");
        assertThat(entered.account()).isEqualTo(alice.account());
        assertThat(entered.identity().device()).isEqualTo(key.id());
        assertThat(entered.identity().scope()).isNull();
    }

    @Test
    void aKeyIsOfItsAccountAlone() {
        world.register("bob");
        add(KEY);
        assertThat(world.ssh.knowsKey("bob", FINGERPRINT)).isFalse();
        assertThat(refusal(() -> byKey("bob"))).isEqualTo(Reason.WRONG_CREDENTIALS);
        assertThat(refusal(() -> byKey("nobody"))).isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    void aKeyThatWasRevokedIsOut() {
        Device key = add(KEY);
        world.ask(caller(alice), new RevokeDevice(key.id()));
        assertThat(world.ssh.knowsKey("alice", FINGERPRINT)).isFalse();
        assertThat(refusal(() -> byKey("alice"))).isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    @Tag("S1")
    void whoeverEnteredIsLetInAgainUntilTheirKeyIsRevoked() {
        Device key = add(KEY);
        Entered entered = byKey("alice");
        assertThat(world.ssh.admit(entered.identity(), HOME)).isEqualTo(entered.identity());
        world.ask(caller(alice), new RevokeDevice(key.id()));
        assertThat(refusal(() -> world.ssh.admit(entered.identity(), HOME)))
                .isEqualTo(Reason.REVOKED);
    }

    @Test
    void aKeyThatNobodyCameWithIsForgottenAndCanBeAddedAgain() {
        Device key = add(KEY);
        world.pass(KeyDevices.LIFE);
        assertThat(world.ssh.knowsKey("alice", FINGERPRINT)).isFalse();
        assertThat(add(KEY).id()).isNotEqualTo(key.id());
        assertThat(byKey("alice").account()).isEqualTo(alice.account());
    }

    @Test
    void theSameKeyAgainIsTheSameDevice() {
        assertThat(add(KEY + " one").id()).isEqualTo(add(KEY + " other").id());
    }

    @Test
    @Tag("F9")
    void keysAreBoundedAndThoseOfCertificatesMakeRoom() {
        for (int i = 0; i <= KeyDevices.MOST; i++) {
            join(world.ssh.byCertificate("alice", "SHA256:" + i, "ci", HOME));
        }
        assertThat(devices())
                .filteredOn(device -> device.name().equals("ci"))
                .hasSize(KeyDevices.MOST);
        assertThat(add(KEY).fingerprint()).isEqualTo(FINGERPRINT);
    }

    @Test
    void aKeyIsGoodWithItsCertificateAlone() {
        join(world.ssh.byCertificate("alice", FINGERPRINT, "ci", HOME));
        assertThat(world.ssh.knowsKey("alice", FINGERPRINT)).isFalse();
        assertThat(refusal(() -> byKey("alice"))).isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    void aCertifiedKeyBecomesADeviceOnce() {
        Entered first = join(world.ssh.byCertificate("alice", FINGERPRINT, "alice's", HOME));
        Entered again = join(world.ssh.byCertificate("alice", FINGERPRINT, "alice's", HOME));
        assertThat(again.identity().device()).isEqualTo(first.identity().device());
        assertThat(devices()).anyMatch(device -> device.name().equals("alice's"));
    }

    @Test
    void thePasswordIsADeviceToo() {
        Entered entered = join(world.ssh.byPassword("alice", PASSWORD, HOME));
        assertThat(entered.account()).isEqualTo(alice.account());
        assertThat(join(world.ssh.byPassword("alice", PASSWORD, HOME)).identity())
                .isEqualTo(entered.identity());
        assertThat(refusal(() -> join(world.ssh.byPassword("alice", "another", HOME))))
                .isEqualTo(Reason.WRONG_CREDENTIALS);
        assertThat(devices())
                .filteredOn(device -> device.id().equals(entered.identity().device()))
                .singleElement()
                .matches(device -> device.fingerprint() == null);
    }

    @Test
    @Tag("F9")
    void whatIsTooLongIsNoKey() {
        assertThat(refusal(() -> add("ssh-rsa " + "A".repeat(Limits.SSH_KEY_CHARACTERS))))
                .isEqualTo(Reason.INVALID_FIELDS);
    }

    @ParameterizedTest
    @CsvSource({
        "hello, one line of an SSH public key",
        "'ssh-ed25519 AAAA', one line of an SSH public key",
        "'ssh-ed25519 %%%%', one line of an SSH public key",
        "'ssh-dss AAAAB3NzaC1kc3MAAACBAP', ssh-keygen -t ed25519",
        "'-----BEGIN OPENSSH PRIVATE KEY-----', private key",
        "'no-pty ssh-ed25519 AAAA', one line of an SSH public key",
    })
    void whatIsNoKeyIsRefusedInWordsThatHelp(String line, String words) {
        assertThatThrownBy(() -> SshPublicKey.parse(line))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fields().toString()).contains(words));
    }
}
