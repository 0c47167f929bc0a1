package chat.parley.server.auth;

import static chat.parley.server.PeopleWorld.PASSWORD;
import static chat.parley.server.PeopleWorld.caller;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.operation.AuthRequest.ChangePassword;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.RevokeDevice;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.DeviceRequest.KeepTexts;
import chat.parley.protocol.operation.DeviceRequest.KeptText;
import chat.parley.protocol.operation.DeviceRequest.ListTexts;
import chat.parley.protocol.operation.DeviceRequest.TextChange;
import chat.parley.protocol.operation.InvitationRequest.CreateInvitation;
import chat.parley.protocol.operation.KeyRequest.Admission;
import chat.parley.protocol.operation.KeyRequest.AnswerPrompt;
import chat.parley.protocol.operation.KeyRequest.AssertKey;
import chat.parley.protocol.operation.KeyRequest.CreateLinkCode;
import chat.parley.protocol.operation.KeyRequest.Prolong;
import chat.parley.protocol.operation.KeyRequest.PromptOutcome;
import chat.parley.protocol.operation.Term;
import chat.parley.server.PeopleWorld;
import chat.parley.server.auth.AuthSettings.Registration;
import chat.parley.server.auth.assertion.TrustedGateways;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Gateway;
import chat.parley.server.session.TokenIdentity;
import chat.parley.server.session.TokenScope;
import chat.parley.ssh.GatewayKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people type at the prompt of a gateway: passwords, link codes, invitations.
@Tag("F74")
class GatewayPromptsTest {
    private static final String KEY =
            "ssh-ed25519 " + "AAAAC3NzaC1lZDI1NTE5AAAAIOY5YvbefWUrfJGsZ8/68ckhkZIP0/p7i2UYn12/nMkb";
    private static final String FINGERPRINT = "SHA256:y0EHvEk+ARHgNODYg6H0kSgnqmrQNqhzVEfHyPtDNI0";
    private static final String CODE = "7K3M-9QXW-2VBT";
    private static final String HOME = "10.0.0.5";

    @TempDir private Path directory;
    private PeopleWorld world;
    private SignedIn alice;
    private GatewayKey gateway;
    private Caller connection;

    @BeforeEach
    void open() throws IOException {
        world = new PeopleWorld(directory);
        alice = world.register("alice");
        trust();
    }

    private void trust() throws IOException {
        gateway = GatewayKey.in(directory.resolve("gateway"));
        Path file = directory.resolve("gateways");
        Files.writeString(file, gateway.publicLine("wss://chat.example.org/ws"));
        world.trust(TrustedGateways.in(file, true));
        connection = through(gateway);
    }

    private static Caller through(GatewayKey gateway) {
        return PeopleWorld.stranger(HOME).through(new Gateway(gateway.fingerprint(), "edge"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Admission byPassword() {
        return admission(new AnswerPrompt("Alice", PASSWORD, List.of()));
    }

    private Admission admission(AnswerPrompt answer) {
        return Objects.requireNonNull(world.ask(connection, answer).admission());
    }

    private TokenIdentity identity(Admission admission) {
        return world.authentication.authenticate(admission.accessToken(), HOME);
    }

    private Reason typed(String what, @Nullable List<String> offered) {
        return world.refusal(connection, new AnswerPrompt("alice", what, offered));
    }

    private List<Device> devices() {
        return world.ask(caller(alice), new ListDevices()).devices();
    }

    @Test
    void aPasswordDoesAllThatItsOwnerMay() {
        TokenIdentity identity = identity(byPassword());
        assertThat(identity.account()).isEqualTo(alice.account().id());
        assertThat(identity.scope()).isNull();
        assertThat(identity.gateway()).isEqualTo(gateway.fingerprint());
        assertThat(typed("wrong password", List.of())).isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    /// However often somebody comes, and whatever becomes of the gateway.
    @Test
    void anAccountHasOneDeviceForItsPasswordOverSsh() {
        Id first = byPassword().device();
        assertThat(byPassword().device()).isEqualTo(first);
        assertThat(world.ssh.byPassword("alice", PASSWORD, HOME).toCompletableFuture().join())
                .extracting(entered -> entered.identity().device())
                .isEqualTo(first);
        assertThat(devices()).hasSize(2);
        world.pass(KeyDevices.LIFE);
        world.removeExpired();
        assertThat(devices()).extracting(Device::id).doesNotContain(first);
    }

    @Test
    void whatWasWrittenIsThereAgain() {
        Caller before = connection.as(identity(byPassword()));
        world.ask(before, new KeepTexts(List.of(new TextChange("draft", "half a sen"))));
        Caller after = connection.as(identity(byPassword()));
        assertThat(world.ask(after, new ListTexts(null, 10)).texts())
                .containsExactly(new KeptText("draft", "half a sen"));
    }

    /// Signing up and in leads to the one device that a password leads to, by a token alone.
    @Test
    void nobodyGetsARefreshTokenThroughAGateway() {
        SignedIn up = world.ask(connection, new Register("carla", PASSWORD, "SSH"));
        SignedIn in = world.ask(connection, new Login("carla", PASSWORD, "SSH"));
        assertThat(in.device()).isEqualTo(up.device());
        for (SignedIn signedIn : List.of(up, in)) {
            assertThat(signedIn.refreshToken()).isNull();
            assertThat(signedIn.refreshExpiresAt()).isNull();
            assertThat(world.authentication.authenticate(signedIn.accessToken(), HOME).gateway())
                    .isEqualTo(gateway.fingerprint());
            assertThat(world.ask(connection, new Prolong(signedIn.accessToken())).device())
                    .isEqualTo(up.device());
        }
        assertThat(admission(new AnswerPrompt("carla", PASSWORD, List.of())).device())
                .isEqualTo(up.device());
    }

    @Test
    void aTokenIsProlongedForAnHourAfterItsEnd() {
        Admission admission = byPassword();
        Duration life = Duration.between(world.clock.instant(), admission.accessExpiresAt());
        world.pass(life.plus(GatewaySignIns.GRACE).minusSeconds(2));
        Admission prolonged = world.ask(connection, new Prolong(admission.accessToken()));
        assertThat(prolonged.device()).isEqualTo(admission.device());
        assertThat(identity(prolonged).scope()).isNull();
        world.pass(Duration.ofSeconds(3));
        assertThat(world.refusal(connection, new Prolong(admission.accessToken())))
                .isEqualTo(Reason.EXPIRED);
    }

    @Test
    void aTokenIsProlongedByItsGatewayAlone() throws IOException {
        String token = byPassword().accessToken();
        GatewayKey other = GatewayKey.in(directory.resolve("other"));
        Path both = directory.resolve("both");
        Files.writeString(
                both, gateway.publicLine("wss://a/ws") + "\n" + other.publicLine("wss://a/ws"));
        world.trust(TrustedGateways.in(both, true));
        assertThat(world.refusal(through(other), new Prolong(token)))
                .isEqualTo(Reason.UNAUTHENTICATED);
        assertThat(world.refusal(PeopleWorld.stranger(HOME), new Prolong(token)))
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(world.refusal(connection, new Prolong(alice.accessToken())))
                .isEqualTo(Reason.UNAUTHENTICATED);
    }

    /// A key is vouched for anew: its token becomes no other, nor one that does more.
    @Test
    void theTokenOfAKeyIsNotProlonged() {
        String code = world.ask(caller(alice), new CreateLinkCode()).code();
        Admission asserted = admission(new AnswerPrompt("alice", code, List.of(KEY)));
        assertThat(world.refusal(connection, new Prolong(asserted.accessToken())))
                .isEqualTo(Reason.UNAUTHENTICATED);
    }

    @Test
    void whoeverIsSignedOutIsNotProlonged() {
        Admission first = byPassword();
        world.ask(caller(alice), new RevokeDevice(first.device()));
        assertThat(world.refusal(connection, new Prolong(first.accessToken())))
                .isEqualTo(Reason.REVOKED);
        Admission second = byPassword();
        world.ask(caller(alice), new ChangePassword(PASSWORD, "another password"));
        assertThat(world.refusal(connection, new Prolong(second.accessToken())))
                .isEqualTo(Reason.REVOKED);
    }

    @Test
    void whatIsNoTokenIsCountedByItsAddress() {
        for (int i = 0; i < Throttle.OF_JUNK.burst(); i++) {
            assertThat(world.refusal(connection, new Prolong("no token")))
                    .isEqualTo(Reason.UNAUTHENTICATED);
        }
        assertThat(world.refusal(connection, new Prolong("no token")))
                .isEqualTo(Reason.RATE_LIMITED);
    }

    @Test
    void aCodeAddsTheKeyThatWasOffered() {
        String code = world.ask(caller(alice), new CreateLinkCode()).code();
        assertThat(typed(code, null)).isEqualTo(Reason.WRONG_CREDENTIALS);
        assertThat(typed(code, List.of("no key"))).isEqualTo(Reason.KEY_NEEDED);
        PromptOutcome outcome =
                world.ask(connection, new AnswerPrompt("alice", code, List.of("no key", KEY)));
        assertThat(outcome.addedKey()).isEqualTo(FINGERPRINT);
        TokenIdentity identity = identity(Objects.requireNonNull(outcome.admission()));
        assertThat(identity.scope()).isEqualTo(TokenScope.ASSERTED);
        assertThat(world.ask(connection, new AssertKey("alice", FINGERPRINT, null)).device())
                .isEqualTo(identity.device());
        assertThat(typed(code, List.of(KEY))).isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    void guessesOfCodesAreCountedAsPasswordsAre() {
        for (int i = 0; i < Throttle.OF_NAME_AND_ADDRESS.burst(); i++) {
            assertThat(typed(CODE, List.of(KEY))).isEqualTo(Reason.WRONG_CREDENTIALS);
        }
        assertThat(typed(CODE, List.of(KEY))).isEqualTo(Reason.RATE_LIMITED);
    }

    @Test
    void anInvitationSignsNobodyInAndIsKnown() throws IOException {
        world.close();
        world =
                new PeopleWorld(
                        Files.createDirectory(directory.resolve("closed")),
                        Registration.CLOSED,
                        false);
        trust();
        Caller admin = world.administrator("boss");
        world.ask(
                admin,
                new CreateInvitation(
                        CODE, 1, new Term(null, Duration.ofDays(7).toMillis()), null, false));
        assertThat(world.ask(connection, new AnswerPrompt("erin", CODE, List.of())))
                .isEqualTo(new PromptOutcome(null, null));
        assertThat(world.refusal(connection, new AnswerPrompt("boss", CODE, List.of())))
                .isEqualTo(Reason.USERNAME_TAKEN);
        assertThat(world.refusal(connection, new AnswerPrompt("erin", CODE, null)))
                .isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    void whoeverIsNoGatewayAsksForNothing() {
        Caller stranger = PeopleWorld.stranger(HOME);
        assertThat(world.refusal(stranger, new AnswerPrompt("alice", PASSWORD, List.of())))
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(new AnswerPrompt("alice", PASSWORD, List.of()).toString())
                .doesNotContain(PASSWORD);
    }
}
