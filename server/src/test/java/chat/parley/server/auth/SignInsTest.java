package chat.parley.server.auth;

import static chat.parley.server.PeopleWorld.PASSWORD;
import static chat.parley.server.PeopleWorld.caller;
import static chat.parley.server.PeopleWorld.refresh;
import static chat.parley.server.PeopleWorld.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.operation.AuthRequest.ChangePassword;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.Logout;
import chat.parley.protocol.operation.AuthRequest.Refresh;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.RevokeDevice;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.server.PeopleWorld;
import chat.parley.server.auth.token.RefreshTokens;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInsTest {
    @TempDir private Path directory;
    private PeopleWorld world;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Login login(String password) {
        return new Login("alice", password, "phone");
    }

    private Reason rejected(String token) {
        try {
            world.authentication.authenticate(token, "10.0.0.1");
        } catch (Refused refused) {
            return refused.reason();
        }
        throw new AssertionError("the token was taken");
    }

    private static String token(SignedIn signedIn) {
        return refresh(signedIn).refreshToken();
    }

    @Test
    @Tag("A1")
    void whoeverSignsUpIsSignedIn() {
        SignedIn alice = world.register("alice");
        assertThat(world.authentication.authenticate(alice.accessToken(), "10.0.0.1").account())
                .isEqualTo(alice.account().id());
    }

    @Test
    @Tag("A3")
    @Tag("W47")
    void ofManyWhoTakeANameAtOnceOneGetsIt() {
        List<Reason> refusals =
                world.refusalsOf(
                        50,
                        i ->
                                world.asking(
                                        stranger("10.0.0." + i),
                                        new Register(
                                                i % 2 == 0 ? "alice" : "ALICE", PASSWORD, "x")));
        assertThat(refusals).hasSize(49).containsOnly(Reason.USERNAME_TAKEN);
        assertThat(world.count("device")).isEqualTo(1);
    }

    @Test
    @Tag("A4")
    void anUnknownNameAndAWrongPasswordAreRefusedAlike() {
        world.register("alice");
        Caller anybody = stranger("10.0.0.2");
        assertThat(world.refusal(anybody, login("wrong password")))
                .isEqualTo(world.refusal(anybody, new Login("nobody", PASSWORD, "phone")))
                .isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    @Tag("W20")
    void theSixthGuessIsTooFastButTheOwnerSignsInFromElsewhere() {
        world.register("alice");
        Caller guesser = stranger("10.6.6.6");
        for (int i = 0; i < 5; i++) {
            assertThat(world.refusal(guesser, login("guess " + i)))
                    .isEqualTo(Reason.WRONG_CREDENTIALS);
        }
        assertThat(world.refusal(guesser, login(PASSWORD))).isEqualTo(Reason.RATE_LIMITED);
        assertThat(world.ask(stranger("10.0.0.9"), login(PASSWORD)).account().name())
                .isEqualTo("alice");
        world.pass(Duration.ofMinutes(1));
        assertThat(world.ask(guesser, login(PASSWORD)).device()).isNotNull();
    }

    @Test
    @Tag("F9")
    void settingTheClockBackDoesNotFreezeAnybodyOut() {
        world.register("alice");
        Caller slip = stranger("10.0.0.7");
        for (int i = 0; i < 5; i++) {
            assertThat(world.refusal(slip, login("slip " + i))).isEqualTo(Reason.WRONG_CREDENTIALS);
        }
        world.now.updateAndGet(instant -> instant.minus(Duration.ofHours(1)));
        assertThat(world.refusal(slip, login(PASSWORD))).isEqualTo(Reason.RATE_LIMITED);
        world.pass(Duration.ofMinutes(1));
        assertThat(world.ask(slip, login(PASSWORD)).device()).isNotNull();
    }

    @Test
    @Tag("F9")
    void settingTheClockForwardFreesNobody() {
        world.register("alice");
        Caller guesser = stranger("10.6.6.6");
        for (int i = 0; i < 5; i++) {
            assertThat(world.refusal(guesser, login("guess " + i)))
                    .isEqualTo(Reason.WRONG_CREDENTIALS);
        }
        world.now.updateAndGet(instant -> instant.plus(Duration.ofHours(1)));
        assertThat(world.refusal(guesser, login(PASSWORD))).isEqualTo(Reason.RATE_LIMITED);
    }

    @Test
    @Tag("W20")
    void whoeverKnowsThePasswordIsNeverTooFast() {
        world.register("alice");
        for (int i = 0; i < 40; i++) {
            world.ask(stranger("10.0.0.2"), login(PASSWORD));
        }
        assertThat(world.count("device")).isEqualTo(41);
    }

    @Test
    @Tag("F33")
    @Tag("A5")
    @Tag("A50")
    void aDisabledAccountIsTurnedAwayEverywhere() {
        SignedIn alice = world.register("alice");
        world.write(tx -> tx.update("update account_role set role_key = 'disabled'"));
        assertThat(rejected(alice.accessToken())).isEqualTo(Reason.ACCOUNT_DISABLED);
        assertThat(world.refusal(stranger("10.0.0.1"), login(PASSWORD)))
                .isEqualTo(Reason.ACCOUNT_DISABLED);
        assertThat(world.refusal(stranger("10.0.0.1"), refresh(alice)))
                .isEqualTo(Reason.ACCOUNT_DISABLED);
    }

    @Test
    @Tag("A6")
    @Tag("W16")
    void signingOutEndsThatDeviceAndNoOther() {
        SignedIn laptop = world.register("alice");
        SignedIn phone = world.ask(stranger("10.0.0.1"), login(PASSWORD));
        world.ask(caller(phone), new Logout(false));
        world.settle();
        assertThat(rejected(phone.accessToken())).isEqualTo(Reason.REVOKED);
        assertThat(world.connections.endedDevices).containsExactly(phone.device());
        assertThat(world.authentication.authenticate(laptop.accessToken(), "10.0.0.1").device())
                .isEqualTo(laptop.device());
    }

    @Test
    @Tag("D18")
    void signingOutEverywhereEndsEveryDevice() {
        SignedIn laptop = world.register("alice");
        SignedIn phone = world.ask(stranger("10.0.0.1"), login(PASSWORD));
        world.ask(caller(phone), new Logout(true));
        assertThat(rejected(phone.accessToken())).isEqualTo(Reason.REVOKED);
        assertThat(rejected(laptop.accessToken())).isEqualTo(Reason.REVOKED);
    }

    @Test
    @Tag("C2")
    void aDeviceIsRevokedByItsOwnerOnly() {
        SignedIn alice = world.register("alice");
        Caller bob = world.person("bob");
        assertThat(world.refusal(bob, new RevokeDevice(alice.device())))
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(world.ask(caller(alice), new ListDevices()).devices())
                .singleElement()
                .satisfies(device -> assertThat(device.current()).isTrue())
                .extracting(Device::id)
                .isEqualTo(alice.device());
        world.ask(caller(alice), new RevokeDevice(alice.device()));
        assertThat(rejected(alice.accessToken())).isEqualTo(Reason.REVOKED);
    }

    @Test
    @Tag("W15")
    @Tag("B5")
    void anAccessTokenExpires() {
        SignedIn alice = world.register("alice");
        world.pass(Duration.ofMinutes(16));
        assertThat(rejected(alice.accessToken())).isEqualTo(Reason.EXPIRED);
        SignedIn renewed = world.ask(stranger("10.0.0.1"), refresh(alice));
        assertThat(world.authentication.authenticate(renewed.accessToken(), "10.0.0.1").device())
                .isEqualTo(alice.device());
    }

    @Test
    void whenADeviceWasLastSeenIsWrittenDownAsItIsUsedAndOnceAMinuteAtMost() {
        SignedIn alice = world.register("alice");
        world.pass(Duration.ofMinutes(5));
        world.authentication.authenticate(alice.accessToken(), "10.0.0.7");
        Instant used = world.now.get();
        world.pass(Duration.ofSeconds(59));
        world.authentication.authenticate(alice.accessToken(), "10.0.0.8");
        assertThat(lastSeen(alice)).isEqualTo(used + " from 10.0.0.7");
        world.pass(Duration.ofSeconds(1));
        world.authentication.authenticate(alice.accessToken(), "10.0.0.9");
        assertThat(lastSeen(alice)).isEqualTo(world.now.get() + " from 10.0.0.9");
    }

    private String lastSeen(SignedIn who) {
        world.settle();
        Device device = world.ask(caller(who), new ListDevices()).devices().getFirst();
        return device.lastSeenAt() + " from " + device.lastAddress();
    }

    @Test
    @Tag("W16")
    void aRefreshTokenIsNoAccessTokenNorIsAForgedOne() {
        SignedIn alice = world.register("alice");
        assertThat(rejected(token(alice))).isEqualTo(Reason.UNAUTHENTICATED);
        assertThat(rejected("eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0."))
                .isEqualTo(Reason.UNAUTHENTICATED);
        String[] parts = alice.accessToken().split("\\.", -1);
        assertThat(rejected(parts[0] + "." + parts[1] + "." + "A".repeat(43)))
                .isEqualTo(Reason.UNAUTHENTICATED);
        assertThat(rejected("")).isEqualTo(Reason.UNAUTHENTICATED);
    }

    @Test
    @Tag("D18")
    void aRepeatedRefreshIsForgivenForAWhileWithTheSameToken() {
        SignedIn alice = world.register("alice");
        Refresh refresh = refresh(alice);
        String next = token(world.ask(stranger("10.0.0.1"), refresh));
        world.pass(Duration.ofSeconds(29));
        assertThat(world.ask(stranger("10.0.0.1"), refresh).refreshToken()).isEqualTo(next);
        assertThat(next).isNotEqualTo(alice.refreshToken());
    }

    @Test
    @Tag("D18")
    void aRefreshTokenUsedAgainLaterSignsTheDeviceOut() {
        SignedIn alice = world.register("alice");
        Refresh refresh = refresh(alice);
        String next = token(world.ask(stranger("10.0.0.1"), refresh));
        world.pass(Duration.ofSeconds(31));
        assertThat(world.refusal(stranger("10.6.6.6"), refresh)).isEqualTo(Reason.REVOKED);
        assertThat(world.refusal(stranger("10.0.0.1"), new Refresh(next)))
                .isEqualTo(Reason.UNAUTHENTICATED);
        assertThat(world.count("device")).isZero();
    }

    @Test
    @Tag("F12")
    void aTokenSpentLongAgoEndsItsDeviceAndNoOther() {
        SignedIn alice = world.register("alice");
        SignedIn phone = world.ask(stranger("10.0.0.1"), login(PASSWORD));
        String next = token(alice);
        for (int exchange = 0; exchange < 5; exchange++) {
            next = token(world.ask(stranger("10.0.0.1"), new Refresh(next)));
        }
        // within the grace of the last exchange, too: only the token before that is forgiven
        assertThat(world.refusal(stranger("10.6.6.6"), refresh(alice))).isEqualTo(Reason.REVOKED);
        assertThat(world.refusal(stranger("10.6.6.6"), new Refresh(next)))
                .isEqualTo(Reason.UNAUTHENTICATED);
        assertThat(rejected(alice.accessToken())).isEqualTo(Reason.REVOKED);
        assertThat(world.ask(stranger("10.0.0.1"), refresh(phone)).device())
                .isEqualTo(phone.device());
    }

    @Test
    @Tag("F12")
    void aTokenThatWasAlteredIsNotMistakenForASpentOne() {
        SignedIn alice = world.register("alice");
        String token = token(alice);
        String altered = token.substring(0, 20) + (token.charAt(20) == 'A' ? "B" : "A");
        altered += token.substring(21);
        assertThat(world.refusal(stranger("10.6.6.6"), new Refresh(altered)))
                .isEqualTo(Reason.UNAUTHENTICATED);
        assertThat(world.ask(stranger("10.0.0.1"), new Refresh(token)).device())
                .isEqualTo(alice.device());
    }

    @Test
    @Tag("F12")
    void aTokenFromBeforeTokensNamedTheirDeviceIsStillGood() {
        SignedIn alice = world.register("alice");
        String old = "p".repeat(43);
        world.write(tx -> tx.update("update device set refresh_hash = ?", RefreshTokens.hash(old)));
        assertThat(world.ask(stranger("10.0.0.1"), new Refresh(old)).device())
                .isEqualTo(alice.device());
    }

    @Test
    @Tag("F5")
    void whatAGuesserTriesCostsNobodyElseAtItsAddress() {
        SignedIn alice = world.register("alice");
        SignedIn bob = world.register("bob");
        Caller office = stranger("10.0.0.1");
        for (int i = 0; i < 100; i++) {
            world.refusal(office, new Refresh("junk" + i));
            world.refusal(office, new Login("nobody" + i, PASSWORD, "phone"));
            world.refusal(office, new Login("bob", "guess", "phone"));
        }
        assertThat(world.refusal(office, new Refresh("junk"))).isEqualTo(Reason.RATE_LIMITED);
        assertThat(world.ask(office, login(PASSWORD)).account().name()).isEqualTo("alice");
        assertThat(world.ask(office, refresh(bob)).device()).isEqualTo(bob.device());
        assertThat(world.ask(office, refresh(alice)).device()).isEqualTo(alice.device());
        world.ask(caller(bob), new ChangePassword(PASSWORD, "new password"));
        assertThat(world.ask(office, new Register("carol", PASSWORD, "laptop")).device())
                .isNotNull();
        assertThat(world.ask(stranger("10.0.0.2"), new Login("bob", "new password", "x")).device())
                .isNotNull();
    }

    @Test
    @Tag("A8")
    void aDeviceThatStaysAwayTooLongIsSignedOut() {
        SignedIn alice = world.register("alice");
        world.pass(Duration.ofDays(31));
        assertThat(world.refusal(stranger("10.0.0.1"), refresh(alice))).isEqualTo(Reason.EXPIRED);
    }

    @Test
    @Tag("W13")
    void passwordsAreSaltedAndTheirTailsMatter() {
        String tail = "x".repeat(100);
        world.ask(stranger("10.0.0.1"), new Register("alice", tail + "1", "laptop"));
        world.ask(stranger("10.0.0.1"), new Register("bob", tail + "1", "laptop"));
        List<String> hashes =
                world.database.read(
                        sql ->
                                sql.list(
                                        "select password_hash from account where kind = 'PERSON'",
                                        row -> row.text()));
        assertThat(hashes).doesNotHaveDuplicates().allMatch(hash -> hash.startsWith("$2a$04$"));
        assertThat(world.refusal(stranger("10.0.0.1"), login(tail + "2")))
                .isEqualTo(Reason.WRONG_CREDENTIALS);
        assertThat(world.ask(stranger("10.0.0.1"), login(tail + "1")).device()).isNotNull();
    }

    @Test
    void aNewPasswordSignsTheOtherDevicesOut() {
        SignedIn laptop = world.register("alice");
        SignedIn phone = world.ask(stranger("10.0.0.1"), login(PASSWORD));
        assertThat(world.refusal(caller(phone), new ChangePassword("wrong", "new password")))
                .isEqualTo(Reason.WRONG_CREDENTIALS);
        world.ask(caller(phone), new ChangePassword(PASSWORD, "new password"));
        assertThat(rejected(laptop.accessToken())).isEqualTo(Reason.REVOKED);
        assertThat(world.authentication.authenticate(phone.accessToken(), "10.0.0.1").device())
                .isEqualTo(phone.device());
        assertThat(world.refusal(stranger("10.0.0.1"), login(PASSWORD)))
                .isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    @Tag("W49")
    void reservedNamesAndLookAlikesAreRefused() {
        world.register("alice");
        assertThatThrownBy(() -> world.register("\u0430lice"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.USERNAME_TAKEN));
        assertThatThrownBy(() -> world.register("root"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.INVALID_FIELDS));
    }

    @Test
    void aClosedServerTakesNobody(@TempDir Path other) {
        try (PeopleWorld closed = new PeopleWorld(other, AuthSettings.Registration.CLOSED, false)) {
            assertThat(closed.refusal(stranger("x"), new Register("alice", PASSWORD, "laptop")))
                    .isEqualTo(Reason.REGISTRATION_CLOSED);
        }
    }
}
