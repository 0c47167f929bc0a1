package chat.parley.server.auth;

import static chat.parley.server.PeopleWorld.PASSWORD;
import static chat.parley.server.PeopleWorld.caller;
import static chat.parley.server.PeopleWorld.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.operation.AccountRequest;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.ChangePassword;
import chat.parley.protocol.operation.AuthRequest.DeviceList;
import chat.parley.protocol.operation.AuthRequest.IssueToken;
import chat.parley.protocol.operation.AuthRequest.IssuedToken;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.Refresh;
import chat.parley.protocol.operation.AuthRequest.RevokeDevice;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.Operation.Access;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.OperationType;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import chat.parley.server.session.TokenIdentity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastingTokensTest {
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

    private IssuedToken issue(TokenRight... rights) {
        return world.ask(
                caller(alice),
                new IssueToken("nightly", List.of(rights), Duration.ofDays(90).toMillis()));
    }

    private TokenIdentity bearer(String token) {
        return world.authentication.authenticate(token, "10.0.0.5");
    }

    private Reason rejected(String token) {
        try {
            bearer(token);
        } catch (Refused refused) {
            return refused.reason();
        }
        throw new AssertionError("the token was taken");
    }

    @Test
    @Tag("W66")
    void aTokenSpeaksForItsAccountWithItsRightsUntilItsEnd() {
        IssuedToken issued = issue(TokenRight.SEND, TokenRight.READ);
        TokenIdentity identity = bearer(issued.token());
        assertThat(identity.account()).isEqualTo(alice.account().id());
        assertThat(Objects.requireNonNull(identity.scope()).rights())
                .containsExactlyInAnyOrder(TokenRight.SEND, TokenRight.READ);
        world.pass(Duration.ofDays(89));
        assertThat(bearer(issued.token()).device()).isEqualTo(issued.device().id());
        world.pass(Duration.ofDays(1));
        assertThat(rejected(issued.token())).isEqualTo(Reason.EXPIRED);
    }

    @Test
    @Tag("W66")
    void itIsStoredAsAHashAndStandsAmongTheDevices() {
        IssuedToken issued = issue(TokenRight.READ);
        List<Device> devices = world.ask(caller(alice), new ListDevices()).devices();
        assertThat(devices).hasSize(2);
        assertThat(devices.getFirst().rights()).isNull();
        assertThat(devices.getLast().name()).isEqualTo("nightly");
        assertThat(devices.getLast().rights()).containsExactly(TokenRight.READ);
        List<String> hashes =
                world.database.read(
                        sql -> sql.list("select refresh_hash from device", row -> row.text()));
        assertThat(hashes).doesNotContain(issued.token());
        assertThat(issued.toString()).doesNotContain(issued.token());
    }

    @Test
    @Tag("W66")
    void itIsRevokedLikeADeviceAndWithANewPassword() {
        IssuedToken one = issue(TokenRight.READ);
        IssuedToken other = issue(TokenRight.READ);
        world.ask(caller(alice), new RevokeDevice(one.device().id()));
        assertThat(rejected(one.token())).isEqualTo(Reason.REVOKED);
        world.ask(caller(alice), new ChangePassword(PASSWORD, "another password"));
        assertThat(rejected(other.token())).isEqualTo(Reason.REVOKED);
    }

    @Test
    @Tag("W66")
    void noOtherKindOfTokenIsTakenForItNorItForAnother() {
        String token = issue(TokenRight.READ).token();
        String bare = token.substring(LastingTokens.PREFIX.length());
        assertThat(rejected(bare)).isEqualTo(Reason.UNAUTHENTICATED);
        assertThat(rejected(LastingTokens.PREFIX)).isEqualTo(Reason.UNAUTHENTICATED);
        assertThat(rejected(LastingTokens.PREFIX + "x".repeat(64)))
                .isEqualTo(Reason.UNAUTHENTICATED);
        assertThat(rejected(LastingTokens.PREFIX + alice.refreshToken())).isEqualTo(Reason.REVOKED);
        for (String tried : List.of(token, bare)) {
            assertThat(world.refusal(stranger("10.0.0.1"), new Refresh(tried)))
                    .isEqualTo(Reason.UNAUTHENTICATED);
        }
        assertThat(bearer(token).account()).isEqualTo(alice.account().id());
    }

    @Test
    @Tag("W66")
    void anAccountHasAHundredAtMost() {
        for (int i = 0; i < 100; i++) {
            issue(TokenRight.READ);
        }
        assertThatThrownBy(() -> issue(TokenRight.READ)).hasMessageContaining("at most 100");
    }

    @Test
    @Tag("W66")
    void everyOperationTakesTheRightThatItsKindSays() {
        for (OperationType operation : OperationType.all().values()) {
            for (TokenRight right : TokenRight.values()) {
                assertThat(operation.allowedTo(Set.of(right)))
                        .as(operation.name() + " with " + right)
                        .isEqualTo(expected(operation, right));
            }
            assertThat(operation.allowedTo(EnumSet.noneOf(TokenRight.class)))
                    .isEqualTo(operation.declared().access() == Access.ANYONE);
        }
    }

    private static boolean expected(OperationType operation, TokenRight right) {
        if (operation.declared().access() == Access.ANYONE) {
            return true;
        }
        if (operation.declared().needs().length > 0) {
            return right == TokenRight.ADMINISTER;
        }
        if (operation.name().startsWith("auth.")) {
            return false;
        }
        return switch (operation.name()) {
            case "conversation.send",
                    "message.edit",
                    "message.recall",
                    "file.create",
                    "file.progress",
                    "file.write",
                    "file.discard" ->
                    right == TokenRight.SEND;
            case "account.close" -> false;
            case "conversation.with", "conversation.of" ->
                    right == TokenRight.SEND || right == TokenRight.READ;
            default ->
                    right
                            == (operation.declared().effect() == Effect.READ
                                    ? TokenRight.READ
                                    : TokenRight.WRITE);
        };
    }

    @Test
    @Tag("W66")
    void aCallerIsHeldToItsTokensRights() {
        Caller reading = stranger("10.0.0.1").as(bearer(issue(TokenRight.READ).token()));
        OperationType send = OperationType.of(ConversationRequest.Send.class);
        assertThatThrownBy(() -> reading.requireTokenFor(send))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("conversation.send");
        reading.requireTokenFor(OperationType.of(AccountRequest.WhoAmI.class));
        caller(alice).requireTokenFor(send);
    }

    @Test
    @Tag("F46")
    void expiredDevicesAreNotListedAndAreRemovedByAJob() {
        String now = String.valueOf(world.now.get().toEpochMilli());
        world.write(
                tx ->
                        tx.update(
                                """
                                insert into device (id, account_id, name, refresh_hash, rotated_at,
                                                    expires_at, signed_in_at, last_seen_at)
                                with recursive n (i) as
                                    (select 1 union all select i + 1 from n where i < 50000)
                                select i, ?, 'old', 'hash' || i, 0, %s - i, 0, 0 from n"""
                                        .formatted(now),
                                alice.account().id()));
        DeviceList listed = world.ask(caller(alice), new ListDevices());
        assertThat(listed.devices()).singleElement().extracting(Device::name).isEqualTo("laptop");
        assertThat(listed.more()).isFalse();
        assertThat(world.count("device")).isEqualTo(50_001);
        world.removeExpired();
        assertThat(world.count("device")).isEqualTo(1);
    }

    @Test
    @Tag("F46")
    void devicesComeInPages() {
        for (int i = 0; i < 100; i++) {
            issue(TokenRight.READ);
        }
        for (int i = 0; i < 150; i++) {
            world.ask(stranger("10.0.0.1"), new AuthRequest.Login("alice", PASSWORD, "phone"));
        }
        DeviceList first = world.ask(caller(alice), new ListDevices());
        assertThat(first.devices()).hasSize(200);
        assertThat(first.more()).isTrue();
        DeviceList second =
                world.ask(caller(alice), new ListDevices(first.devices().getLast().id()));
        assertThat(second.devices()).hasSize(51);
        assertThat(second.more()).isFalse();
    }
}
