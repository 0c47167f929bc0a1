package chat.parley.server.device;

import static chat.parley.server.PeopleWorld.PASSWORD;
import static chat.parley.server.PeopleWorld.caller;
import static chat.parley.server.PeopleWorld.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.parley.protocol.Language;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.Logout;
import chat.parley.protocol.operation.AuthRequest.RevokeDevice;
import chat.parley.protocol.operation.DeviceRequest.KeepTexts;
import chat.parley.protocol.operation.DeviceRequest.KeptText;
import chat.parley.protocol.operation.DeviceRequest.ListTexts;
import chat.parley.protocol.operation.DeviceRequest.TextChange;
import chat.parley.protocol.operation.DeviceRequest.TextsPage;
import chat.parley.protocol.operation.OperationType;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTextsTest {
    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller laptop;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        laptop = world.person("alice");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Caller anotherDevice() {
        return caller(world.ask(stranger("10.0.0.2"), new Login("alice", PASSWORD, "phone")));
    }

    private void keep(Caller on, TextChange... changes) {
        world.ask(on, new KeepTexts(List.of(changes)));
    }

    private Refused refused(TextChange... changes) {
        return catchThrowableOfType(Refused.class, () -> keep(laptop, changes));
    }

    private static TextChange change(String key, @Nullable String value) {
        return new TextChange(key, value);
    }

    private List<KeptText> kept(Caller on) {
        return world.ask(on, new ListTexts(null, Limits.PAGE_SIZE)).texts();
    }

    /// Fills the device with texts of one character, but for some.
    private void fillBut(int left) {
        for (int from = 0; from < Limits.KEPT_TEXTS - left; from += Limits.KEPT_CHANGES) {
            int to = Math.min(from + Limits.KEPT_CHANGES, Limits.KEPT_TEXTS - left);
            keep(
                    laptop,
                    IntStream.range(from, to)
                            .mapToObj(i -> change("filling/" + i, "x"))
                            .toArray(TextChange[]::new));
        }
    }

    @Test
    void whatIsKeptIsListedByKeyAsItWasLastWritten() {
        keep(laptop, change("draft/2", "two"), change("draft/1", "one"));
        keep(laptop, change("draft/2", "你好 👍🏽\n\"2\""));

        assertThat(kept(laptop))
                .containsExactly(
                        new KeptText("draft/1", "one"), new KeptText("draft/2", "你好 👍🏽\n\"2\""));
    }

    @Test
    void whatIsForgottenIsGone() {
        keep(laptop, change("a", "1"), change("b", ""));
        keep(laptop, change("a", null), change("never", null));

        assertThat(kept(laptop)).containsExactly(new KeptText("b", ""));
    }

    @Test
    void changesAreMadeInTheirOrder() {
        keep(laptop, change("a", "1"), change("a", null), change("a", "2"));

        assertThat(kept(laptop)).containsExactly(new KeptText("a", "2"));
    }

    @Test
    void itIsListedInPages() {
        keep(laptop, change("a", "1"), change("b", "2"), change("c", "3"));

        TextsPage first = world.ask(laptop, new ListTexts(null, 2));
        TextsPage second = world.ask(laptop, new ListTexts("b", 2));

        assertThat(first.texts()).extracting(KeptText::key).containsExactly("a", "b");
        assertThat(first.more()).isTrue();
        assertThat(second.texts()).extracting(KeptText::key).containsExactly("c");
        assertThat(second.more()).isFalse();
    }

    @Test
    void aDeviceSeesItsOwnAlone() {
        Caller phone = anotherDevice();
        keep(laptop, change("a", "laptop's"));
        keep(phone, change("a", "phone's"));

        assertThat(kept(laptop)).containsExactly(new KeptText("a", "laptop's"));
        assertThat(kept(phone)).containsExactly(new KeptText("a", "phone's"));
    }

    @Test
    void whatIsKeptEndsWithItsDevice() {
        Caller phone = anotherDevice();
        keep(phone, change("a", "1"));
        keep(laptop, change("b", "2"));

        world.ask(laptop, new RevokeDevice(phone.signedInDevice()));
        assertThat(world.count("device_text")).isOne();
        world.ask(laptop, new Logout(true));

        assertThat(world.count("device_text")).isZero();
    }

    @Test
    void aDeviceThatIsGoneKeepsNothingMore() {
        Caller phone = anotherDevice();
        world.ask(laptop, new RevokeDevice(phone.signedInDevice()));

        assertThat(world.refusal(phone, new KeepTexts(List.of(change("a", "1")))))
                .isEqualTo(Reason.REVOKED);
    }

    @Test
    @Tag("F9")
    void thereAreSoManyAndABatchWithOneMoreChangesNothing() {
        fillBut(1);

        Refused refused = refused(change("filling/0", "y"), change("b", "2"), change("c", "3"));

        assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN);
        assertThat(refused.detail(Language.ENGLISH)).contains("256 texts");
        assertThat(refused.detail(Language.CHINESE)).contains("256");
        assertThat(world.count("device_text")).isEqualTo(Limits.KEPT_TEXTS - 1);
        assertThat(kept(laptop)).doesNotContain(new KeptText("filling/0", "y"));
    }

    @Test
    void oneThatIsForgottenMakesRoomForAnotherInTheSameBatch() {
        fillBut(0);

        keep(laptop, change("b", "2"), change("filling/0", null));

        assertThat(world.count("device_text")).isEqualTo(Limits.KEPT_TEXTS);
    }

    @Test
    @Tag("F9")
    void theyAreSoLongInAllAndForgettingIsAlwaysAllowed() {
        String long1 = "字".repeat(Limits.KEPT_TEXT_CODE_POINTS);
        TextChange[] most =
                IntStream.range(0, DeviceTexts.MOST_KIBIBYTES / 48)
                        .mapToObj(i -> change("long/" + i, long1))
                        .toArray(TextChange[]::new);
        keep(laptop, most);

        Refused refused = refused(change("more", long1));

        assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN);
        assertThat(refused.detail(Language.ENGLISH)).contains("256 KiB");
        assertThat(refused.detail(Language.CHINESE)).contains("256 KiB");
        keep(laptop, change("long/0", null));
        keep(laptop, change("more", long1));
        assertThat(kept(laptop)).extracting(KeptText::key).contains("more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Draft", "a b", "ä", "a\n", "草稿"})
    void aKeyIsOfAFewCharacters(String key) {
        Refused refused = refused(change("a", "1"), change(key, "2"));

        assertThat(refused.reason()).isEqualTo(Reason.INVALID_FIELDS);
        assertThat(refused.fields(Language.ENGLISH).toString())
                .contains("changes[1].key")
                .contains("must be of a-z");
        assertThat(refused.fields(Language.CHINESE).toString()).contains("必须由 a-z");
    }

    @Test
    void aTokenKeepsAndReadsAsItsRightsSay() {
        OperationType keep = OperationType.of(KeepTexts.class);
        OperationType list = OperationType.of(ListTexts.class);

        assertThat(keep.allowedTo(Set.of(TokenRight.WRITE))).isTrue();
        assertThat(keep.allowedTo(Set.of(TokenRight.READ, TokenRight.SEND))).isFalse();
        assertThat(list.allowedTo(Set.of(TokenRight.READ))).isTrue();
        assertThat(list.allowedTo(Set.of(TokenRight.SEND))).isFalse();
    }
}
