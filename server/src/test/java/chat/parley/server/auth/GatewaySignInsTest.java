package chat.parley.server.auth;

import static chat.parley.server.PeopleWorld.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.operation.AccountRequest.ListAccounts;
import chat.parley.protocol.operation.AuthRequest.IssueToken;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.RevokeDevice;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.KeyRequest.AddKey;
import chat.parley.protocol.operation.KeyRequest.Admission;
import chat.parley.protocol.operation.KeyRequest.AssertKey;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.server.PeopleWorld;
import chat.parley.server.auth.assertion.TrustedGateways;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Door;
import chat.parley.server.session.Gateway;
import chat.parley.server.session.TokenIdentity;
import chat.parley.server.session.TokenScope;
import chat.parley.ssh.GatewayKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F74")
class GatewaySignInsTest {
    private static final String KEY =
            "ssh-ed25519 " + "AAAAC3NzaC1lZDI1NTE5AAAAIOY5YvbefWUrfJGsZ8/68ckhkZIP0/p7i2UYn12/nMkb";
    private static final String FINGERPRINT = "SHA256:y0EHvEk+ARHgNODYg6H0kSgnqmrQNqhzVEfHyPtDNI0";
    private static final String HOME = "10.0.0.5";

    private static final String HERE = "wss://chat.example.org/ws";

    @TempDir private Path directory;
    private PeopleWorld world;
    private SignedIn alice;
    private Device key;
    private GatewayKey gateway;
    private Caller connection;

    @BeforeEach
    void open() throws IOException {
        world = new PeopleWorld(directory);
        alice = world.register("alice");
        key = world.ask(caller(alice), new AddKey(KEY, "laptop")).device();
        gateway = GatewayKey.in(directory.resolve("gateway"));
        Files.writeString(directory.resolve("gateways"), gateway.publicLine(HERE));
        trust(true);
        connection = through(gateway);
    }

    private void trust(boolean certificates) {
        world.trust(TrustedGateways.in(directory.resolve("gateways"), certificates));
    }

    private static Caller through(GatewayKey gateway) {
        return PeopleWorld.stranger(HOME).through(new Gateway(gateway.fingerprint(), "edge"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static AssertKey good() {
        return new AssertKey("alice", FINGERPRINT, null);
    }

    private TokenIdentity identity(Admission asserted) {
        return world.authentication.authenticate(asserted.accessToken(), HOME);
    }

    private String words(Caller caller, AssertKey assertion) {
        Refused refused = catchThrowableOfType(Refused.class, () -> world.ask(caller, assertion));
        assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN);
        return String.valueOf(refused.detail(Language.ENGLISH));
    }

    @Test
    void aKeyForWhichAGatewayVouchesSignsIn() {
        Admission asserted = world.ask(connection, good());
        assertThat(asserted.account()).isEqualTo(alice.account());
        TokenIdentity identity = identity(asserted);
        assertThat(identity.account()).isEqualTo(alice.account().id());
        assertThat(identity.device()).isEqualTo(key.id());
        assertThat(identity.scope()).isEqualTo(TokenScope.ASSERTED);
        assertThat(identity.gateway()).isEqualTo(gateway.fingerprint());
        assertThat(asserted).hasToString("Admission[" + key.id() + "]");
    }

    @Test
    void itsDeviceWasSeenWhereThePersonIs() {
        world.ask(connection, good());
        assertThat(world.ask(caller(alice), new ListDevices()).devices())
                .filteredOn(device -> device.id().equals(key.id()))
                .singleElement()
                .extracting(Device::lastAddress)
                .isEqualTo(HOME);
    }

    @Test
    void whoeverIsNoGatewayVouchesForNobody() {
        assertThat(words(PeopleWorld.stranger(HOME), good())).contains("SSH gateways");
        assertThat(words(caller(alice), good())).contains("SSH gateways");
    }

    @Test
    void aGatewayThatIsTrustedNoMoreIsOutOnItsOpenConnectionsToo() {
        world.trust(TrustedGateways.in(null, true));
        assertThat(words(connection, good()))
                .contains(gateway.fingerprint())
                .contains("ssh.gateways");
    }

    /// Whoever takes it away from the gateway has nothing.
    @Test
    void itsTokenIsGoodOnTheGatewaysConnectionsAlone() {
        TokenIdentity identity = identity(world.ask(connection, good()));
        GatewayKey other = GatewayKey.in(directory.resolve("other"));
        for (Caller elsewhere : List.of(PeopleWorld.stranger(HOME), through(other))) {
            assertThatThrownBy(() -> elsewhere.as(identity))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused ->
                                    assertThat(refused.reason()).isEqualTo(Reason.UNAUTHENTICATED));
        }
        assertThat(connection.as(identity).door()).isEqualTo(Door.SSH);
    }

    @Test
    void aKeyIsOfItsAccountAlone() {
        world.register("bob");
        assertThat(world.refusal(connection, new AssertKey("bob", FINGERPRINT, null)))
                .isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    void aKeyThatWasRevokedIsOutAndSoIsItsToken() {
        Admission asserted = world.ask(connection, good());
        world.ask(caller(alice), new RevokeDevice(key.id()));
        world.settle();
        assertThat(world.connections.endedDevices).contains(key.id());
        assertThat(world.refusal(connection, good())).isEqualTo(Reason.WRONG_CREDENTIALS);
        assertThatThrownBy(() -> identity(asserted))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.REVOKED));
    }

    @Test
    void whoeverIsBannedIsOut() {
        Caller admin = world.administrator("admin");
        world.ask(admin, new Impose("alice", SanctionKind.BAN, null, "spam", false));
        assertThat(world.refusal(connection, good())).isEqualTo(Reason.BANNED);
    }

    private static AssertKey certified() {
        return new AssertKey("alice", "SHA256:c", "desk");
    }

    @Test
    void aCertifiedKeyBecomesADevice() {
        world.ask(connection, certified());
        assertThat(world.ask(caller(alice), new ListDevices()).devices())
                .anyMatch(device -> device.name().equals("desk"));
    }

    @Test
    void certificatesCountWhereTheServerTrustsAnAuthorityToo() {
        trust(false);
        assertThat(words(connection, certified())).contains("ssh.authorities");
        assertThat(world.ask(connection, good()).device()).isEqualTo(key.id());
    }

    /// Not even for an administrator whose key it is: whoever has the gateway's key has no more.
    @Test
    void nobodyAdministersByAGatewaysWord() {
        TokenIdentity identity = identity(world.ask(connection, good()));
        Caller asAlice = connection.as(identity);
        assertThat(asAlice.bears(TokenRight.ADMINISTER)).isFalse();
        for (Class<?> allowed : List.of(Send.class, CountUnread.class)) {
            asAlice.requireTokenFor(OperationType.of(allowed));
        }
        for (Class<?> barred :
                List.of(ListAccounts.class, Impose.class, AddKey.class, IssueToken.class)) {
            OperationType type = OperationType.of(barred);
            assertThatThrownBy(() -> asAlice.requireTokenFor(type))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused ->
                                    assertThat(refused.detail(Language.ENGLISH))
                                            .contains(type.name())
                                            .contains("sign in by the password"));
        }
    }
}
