package chat.parley.server.auth;

import static chat.parley.server.PeopleWorld.PASSWORD;
import static chat.parley.server.PeopleWorld.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.Logout;
import chat.parley.protocol.operation.AuthRequest.RevokeDevice;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.KeyRequest.AddKey;
import chat.parley.protocol.operation.KeyRequest.CreateLinkCode;
import chat.parley.protocol.operation.KeyRequest.LinkCode;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.server.PeopleWorld;
import chat.parley.server.auth.token.LinkCodes;
import chat.parley.server.session.SshAuthentication.Entered;
import chat.parley.server.session.SshAuthentication.PromptAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Link codes, by which another machine's key is added.
@Tag("F72")
class LinkedKeysTest {
    private static final String KEY =
            "ssh-ed25519 " + "AAAAC3NzaC1lZDI1NTE5AAAAIOY5YvbefWUrfJGsZ8/68ckhkZIP0/p7i2UYn12/nMkb";
    private static final String FINGERPRINT = "SHA256:y0EHvEk+ARHgNODYg6H0kSgnqmrQNqhzVEfHyPtDNI0";
    private static final String THERE = "192.0.2.7";

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

    private String code() {
        return world.ask(caller(alice), new CreateLinkCode()).code();
    }

    private Entered type(String name, String typed, String... offered) {
        PromptAnswer answer = new PromptAnswer(name, typed, List.of(offered), THERE);
        return PeopleWorld.await(world.ssh.byAnswer(answer).toCompletableFuture());
    }

    private Reason refusal(String name, String typed, String... offered) {
        return catchThrowableOfType(Refused.class, () -> type(name, typed, offered)).reason();
    }

    private List<Device> devices() {
        return world.ask(caller(alice), new ListDevices()).devices();
    }

    @Test
    void aCodeSignsInOnceAndTheKeyFromThenOn() {
        String code = code();
        Entered entered = type("Alice", code, KEY);
        assertThat(entered.account()).isEqualTo(alice.account());
        assertThat(entered.addedKey()).isEqualTo(FINGERPRINT);
        assertThat(devices())
                .filteredOn(device -> device.id().equals(entered.identity().device()))
                .singleElement()
                .matches(device -> FINGERPRINT.equals(device.fingerprint()));
        assertThat(world.ssh.knowsKey("alice", FINGERPRINT)).isTrue();
        assertThat(refusal("alice", code, KEY)).isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    void aCodeIsEasyToType() {
        LinkCode made = world.ask(caller(alice), new CreateLinkCode());
        assertThat(made.code()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        assertThat(Duration.ofMillis(made.goodForMillis())).isEqualTo(LinkCodes.LIFE);
        String typed = made.code().replace("-", " ").replace('0', 'o').replace('1', 'L');
        assertThat(type("alice", " " + typed.toLowerCase(Locale.ROOT), KEY).addedKey())
                .isEqualTo(FINGERPRINT);
    }

    @Test
    @Tag("F9")
    void aCodeEndsByAClockThatNobodySets() {
        String code = code();
        world.now.updateAndGet(instant -> instant.plus(Duration.ofDays(1)));
        world.nanoTime.addAndGet(LinkCodes.LIFE.toNanos() - 1);
        assertThat(refusal("alice", code)).isEqualTo(Reason.KEY_NEEDED);
        world.nanoTime.addAndGet(1);
        assertThat(refusal("alice", code, KEY)).isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    void aNewCodeTakesThePlaceOfTheOneBefore() {
        String first = code();
        String second = code();
        assertThat(refusal("alice", first, KEY)).isEqualTo(Reason.WRONG_CREDENTIALS);
        assertThat(type("alice", second, KEY).addedKey()).isEqualTo(FINGERPRINT);
    }

    @Test
    void aCodeIsOfItsAccountAlone() {
        world.register("bob");
        String code = code();
        assertThat(refusal("bob", code, KEY)).isEqualTo(Reason.WRONG_CREDENTIALS);
        assertThat(refusal("nobody", code, KEY)).isEqualTo(Reason.WRONG_CREDENTIALS);
        assertThat(type("alice", code, KEY).account()).isEqualTo(alice.account());
    }

    @Test
    void withoutAKeyThatCanBeKeptTheCodeStaysGood() {
        String code = code();
        assertThat(refusal("alice", code)).isEqualTo(Reason.KEY_NEEDED);
        assertThat(refusal("alice", code, "ssh-dss AAAAB3NzaC1kc3MAAACBAP"))
                .isEqualTo(Reason.KEY_NEEDED);
        assertThat(type("alice", code, "ssh-dss AAAAB3NzaC1kc3MAAACBAP", KEY).addedKey())
                .isEqualTo(FINGERPRINT);
    }

    @Test
    @Tag("F9")
    void aKeyTooManyLeavesTheCodeGood() {
        world.write(
                tx -> {
                    for (int i = 0; i < KeyDevices.MOST; i++) {
                        tx.update(
                                """
                                insert into device (id, account_id, name, refresh_hash, rotated_at,
                                    expires_at, signed_in_at, last_seen_at, ssh)
                                select ? + 10000 + ?, account_id, 'k', ?, 0, expires_at, 0, 0, ?
                                from device where id = ?""",
                                alice.device(),
                                i,
                                "hash" + i,
                                "SHA256:" + i,
                                alice.device());
                    }
                    return true;
                });
        String code = code();
        assertThat(refusal("alice", code, KEY)).isEqualTo(Reason.FORBIDDEN);
        world.write(tx -> tx.update("delete from device where ssh = 'SHA256:7'"));
        assertThat(type("alice", code, KEY).addedKey()).isEqualTo(FINGERPRINT);
    }

    @Test
    void whatIsNoCodeIsThePassword() {
        code();
        Entered entered = type("alice", PASSWORD, KEY);
        assertThat(entered.addedKey()).isNull();
        assertThat(world.ssh.knowsKey("alice", FINGERPRINT)).isFalse();
    }

    @Test
    void aCodeIsNoPassword() {
        String code = code();
        assertThat(world.refusal(PeopleWorld.stranger(THERE), new Login("alice", code, "laptop")))
                .isEqualTo(Reason.WRONG_CREDENTIALS);
        assertThat(
                        catchThrowableOfType(
                                CompletionException.class,
                                () ->
                                        world.ssh
                                                .byPassword("alice", code, THERE)
                                                .toCompletableFuture()
                                                .join()))
                .hasCauseInstanceOf(Refused.class);
    }

    @Test
    @Tag("W20")
    void wrongCodesAreCountedAsWrongPasswordsAre() {
        String code = code();
        for (int i = 0; i < 5; i++) {
            assertThat(refusal("alice", "7K3M-9QXW-2VB" + i, KEY))
                    .isEqualTo(Reason.WRONG_CREDENTIALS);
        }
        assertThat(refusal("alice", code, KEY)).isEqualTo(Reason.RATE_LIMITED);
        assertThat(refusal("alice", PASSWORD, KEY)).isEqualTo(Reason.RATE_LIMITED);
        world.pass(Duration.ofMinutes(1));
        assertThat(type("alice", code, KEY).addedKey()).isEqualTo(FINGERPRINT);
    }

    @Test
    void aCodeIsWorthNothingOnceItsDeviceIsSignedOut() {
        String code = code();
        world.ask(caller(alice), new Logout(true));
        assertThat(refusal("alice", code, KEY)).isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    void whoeverIsBannedIsToldSo() {
        String code = code();
        world.ask(
                PeopleWorld.operator(), new Impose("alice", SanctionKind.BAN, null, "spam", false));
        assertThat(refusal("alice", code, KEY)).isEqualTo(Reason.BANNED);
        assertThat(world.refusal(caller(alice), new CreateLinkCode())).isEqualTo(Reason.BANNED);
    }

    @Test
    void aKeyThatIsThereAlreadyStaysTheDeviceThatItWas() {
        Device key = world.ask(caller(alice), new AddKey(KEY + " laptop", null)).device();
        assertThat(type("alice", code(), KEY).identity().device()).isEqualTo(key.id());
        world.ask(caller(alice), new RevokeDevice(key.id()));
        assertThat(type("alice", code(), KEY).identity().device()).isNotEqualTo(key.id());
    }

    @Test
    void ofManyWhoTypeACodeAtOnceOneGetsIn() {
        String code = code();
        List<Reason> refusals =
                world.refusalsOf(
                        4,
                        i ->
                                world.ssh.byAnswer(
                                        new PromptAnswer(
                                                "alice", code, List.of(KEY), "192.0.2." + i)));
        assertThat(refusals).hasSize(3).containsOnly(Reason.WRONG_CREDENTIALS);
    }
}
