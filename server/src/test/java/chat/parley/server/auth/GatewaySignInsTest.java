package chat.parley.server.auth;

import static chat.parley.server.PeopleWorld.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.operation.AccountRequest.ListAccounts;
import chat.parley.protocol.operation.AssertionStatement;
import chat.parley.protocol.operation.AuthRequest.AddKey;
import chat.parley.protocol.operation.AuthRequest.AssertKey;
import chat.parley.protocol.operation.AuthRequest.AssertedKey;
import chat.parley.protocol.operation.AuthRequest.IssueChallenge;
import chat.parley.protocol.operation.AuthRequest.IssueToken;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.RevokeDevice;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.server.PeopleWorld;
import chat.parley.server.auth.assertion.Challenges;
import chat.parley.server.auth.assertion.TrustedGateways;
import chat.parley.server.session.Caller;
import chat.parley.server.session.TokenIdentity;
import chat.parley.server.session.TokenScope;
import chat.parley.ssh.GatewayKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("F74")
class GatewaySignInsTest {
    private static final String KEY =
            "ssh-ed25519 " + "AAAAC3NzaC1lZDI1NTE5AAAAIOY5YvbefWUrfJGsZ8/68ckhkZIP0/p7i2UYn12/nMkb";
    private static final String FINGERPRINT = "SHA256:y0EHvEk+ARHgNODYg6H0kSgnqmrQNqhzVEfHyPtDNI0";
    private static final String HOME = "10.0.0.5";

    @TempDir private Path directory;
    private PeopleWorld world;
    private SignedIn alice;
    private Device key;
    private GatewayKey gateway;
    private final Caller connection = PeopleWorld.stranger(HOME).on(new Id(7));

    @BeforeEach
    void open() throws IOException {
        world = new PeopleWorld(directory);
        alice = world.register("alice");
        key = world.ask(caller(alice), new AddKey(KEY, "laptop")).device();
        gateway = GatewayKey.in(directory.resolve("gateway"));
        Files.writeString(directory.resolve("gateways"), gateway.publicLine());
        trust(true);
    }

    private void trust(boolean certificates) {
        world.trust(TrustedGateways.in(directory.resolve("gateways"), certificates));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private AssertKey bare() {
        return new AssertKey(
                world.ask(connection, new IssueChallenge()).nonce(),
                gateway.fingerprint(),
                "alice",
                FINGERPRINT,
                null,
                HOME,
                "");
    }

    private static AssertKey signed(AssertKey bare, GatewayKey by) {
        return bare.signed(by.sign(AssertionStatement.of(bare)));
    }

    private AssertKey good() {
        return signed(bare(), gateway);
    }

    private TokenIdentity identity(AssertedKey asserted) {
        return world.authentication.authenticate(asserted.accessToken(), HOME);
    }

    private String words(Caller caller, AssertKey assertion) {
        Refused refused = catchThrowableOfType(Refused.class, () -> world.ask(caller, assertion));
        assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN);
        return String.valueOf(refused.detail(Language.ENGLISH));
    }

    @Test
    void aKeyForWhichAGatewayVouchesSignsIn() {
        AssertedKey asserted = world.ask(connection, good());
        assertThat(asserted.account()).isEqualTo(alice.account());
        TokenIdentity identity = identity(asserted);
        assertThat(identity.account()).isEqualTo(alice.account().id());
        assertThat(identity.device()).isEqualTo(key.id());
        assertThat(identity.scope()).isEqualTo(TokenScope.ASSERTED);
        assertThat(asserted).hasToString("AssertedKey[" + key.id() + "]");
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

    /// What somebody in the middle might change.
    enum Part {
        NAME(it -> copy(it, "bob", it.fingerprint(), it.holder(), it.address())),
        FINGERPRINT(it -> copy(it, it.name(), "SHA256:another", it.holder(), it.address())),
        CERTIFICATE(it -> copy(it, it.name(), it.fingerprint(), "", it.address())),
        ADDRESS(it -> copy(it, it.name(), it.fingerprint(), it.holder(), "10.0.0.6"));

        private final UnaryOperator<AssertKey> change;

        Part(UnaryOperator<AssertKey> change) {
            this.change = change;
        }

        private static AssertKey copy(
                AssertKey it,
                String name,
                String fingerprint,
                @Nullable String holder,
                String address) {
            return new AssertKey(
                    it.nonce(), it.gateway(), name, fingerprint, holder, address, it.signature());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasChangedAfterwardsIsNotSigned(Part part) {
        assertThat(words(connection, part.change.apply(good()))).contains("has not signed this");
    }

    @Test
    void whatAnotherKeySignedIsRefused() {
        GatewayKey other = GatewayKey.in(directory.resolve("other"));
        assertThat(words(connection, signed(bare(), other))).contains("has not signed this");
    }

    @Test
    void aGatewayThatIsNotTrustedIsNamed() {
        GatewayKey other = GatewayKey.in(directory.resolve("other"));
        AssertKey bare = bare();
        AssertKey theirs =
                new AssertKey(
                        bare.nonce(), other.fingerprint(), "alice", FINGERPRINT, null, HOME, "");
        assertThat(words(connection, signed(theirs, other)))
                .contains(other.fingerprint())
                .contains("ssh.gateways");
    }

    @Test
    void anAssertionIsGoodOnce() {
        AssertKey assertion = good();
        world.ask(connection, assertion);
        assertThat(words(connection, assertion)).contains("no such challenge");
    }

    @Test
    void anAssertionThatFailedIsSpentToo() {
        AssertKey assertion = good();
        words(connection, Part.NAME.change.apply(assertion));
        assertThat(words(connection, assertion)).contains("no such challenge");
    }

    @Test
    void anAssertionIsGoodForSeconds() {
        AssertKey assertion = good();
        world.pass(Challenges.GOOD_FOR);
        assertThat(words(connection, assertion)).contains("no such challenge");
    }

    @Test
    void anAssertionIsGoodOnTheConnectionOfItsChallenge() {
        AssertKey assertion = good();
        assertThat(words(PeopleWorld.stranger(HOME).on(new Id(8)), assertion))
                .contains("no such challenge");
        assertThat(words(PeopleWorld.stranger(HOME), assertion)).contains("WebSocket");
    }

    @Test
    void whoeverAsksFromElsewhereIsTold() {
        Caller proxied = PeopleWorld.stranger("192.0.2.1").on(new Id(7));
        assertThat(words(proxied, good()))
                .contains(HOME)
                .contains("192.0.2.1")
                .contains("web.trusted-proxies");
    }

    @Test
    void oneAddressHasManySpellings() {
        AssertKey bare = bare();
        AssertKey other =
                new AssertKey(
                        bare.nonce(),
                        bare.gateway(),
                        "alice",
                        FINGERPRINT,
                        null,
                        "2001:db8:0:0:0:0:0:1",
                        "");
        Caller there = PeopleWorld.stranger("2001:db8::1").on(new Id(7));
        assertThat(world.ask(there, signed(other, gateway)).device()).isEqualTo(key.id());
    }

    @Test
    void aKeyIsOfItsAccountAlone() {
        world.register("bob");
        AssertKey bare = bare();
        AssertKey bobs =
                new AssertKey(bare.nonce(), bare.gateway(), "bob", FINGERPRINT, null, HOME, "");
        assertThat(world.refusal(connection, signed(bobs, gateway)))
                .isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    void aKeyThatWasRevokedIsOutAndSoIsItsToken() {
        AssertedKey asserted = world.ask(connection, good());
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

    private AssertKey certified() {
        AssertKey bare = bare();
        AssertKey certified =
                new AssertKey(bare.nonce(), bare.gateway(), "alice", "SHA256:c", "desk", HOME, "");
        return signed(certified, gateway);
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

    @Test
    void whatIsNoAssertionIsCountedByItsAddress() {
        for (int i = 0; i < Throttle.OF_JUNK.burst(); i++) {
            words(connection, bare());
        }
        assertThat(world.refusal(connection, bare())).isEqualTo(Reason.RATE_LIMITED);
        Caller elsewhere = PeopleWorld.stranger("10.0.0.6").on(new Id(9));
        assertThat(world.ask(elsewhere, new IssueChallenge()).nonce()).isNotEmpty();
    }

    @Test
    void aServerThatTrustsNoGatewayHasNoChallenges() {
        AssertKey assertion = good();
        world.trust(TrustedGateways.in(null, true));
        assertThat(words(connection, assertion)).contains("trusts no SSH gateway");
        assertThat(world.refusal(connection, new IssueChallenge())).isEqualTo(Reason.FORBIDDEN);
    }
}
