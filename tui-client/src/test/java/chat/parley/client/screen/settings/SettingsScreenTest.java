package chat.parley.client.screen.settings;

import static chat.parley.client.screen.ShowcaseSettings.DESK;
import static chat.parley.client.screen.ShowcaseSettings.FINGERPRINT;
import static chat.parley.client.screen.ShowcaseSettings.KEY;
import static chat.parley.client.screen.ShowcaseSettings.LAPTOP;
import static chat.parley.client.screen.ShowcaseSettings.PHONE;
import static chat.parley.client.screen.ShowcaseSettings.PUBLIC_KEY;
import static chat.parley.client.screen.ShowcaseSettings.SHANGHAI;
import static chat.parley.client.screen.ShowcaseSettings.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.screen.ShowcaseSettings;
import chat.parley.client.screen.chat.ChatScreen;
import chat.parley.client.state.ClientEvent.Answered;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.DeviceSettings;
import chat.parley.client.term.input.Input;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Language;
import chat.parley.protocol.model.account.Alert;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.QuietHours;
import chat.parley.protocol.model.account.Receipts;
import chat.parley.protocol.operation.AuthRequest.DeviceList;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.RevokeDevice;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.KeyRequest.AddKey;
import chat.parley.protocol.operation.KeyRequest.AddedKey;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsScreenTest {

    private static ScreenStage spoken(Language language, int columns, int rows) {
        return ShowcaseSettings.preferring()
                .with(ScreenStage.appearance(language, Ambiguous.NARROW))
                .size(columns, rows);
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "120, 40"})
    void timeZoneAndLanguageStandAboveWhatSignsIn(int columns, int rows) {
        ScreenStage stage = spoken(Language.ENGLISH, columns, rows);

        assertThat(stage.line("time zone  ")).startsWith(" ▌ time zone   Asia/Shanghai  17:");
        assertThat(stage.line("language  ")).startsWith("   language    中文; here English");
        assertThat(stage.text()).contains("Zone and language hold at once");
        assertThat(stage.line("laptop  ")).contains("this one").endsWith("last seen 09:30");
        assertThat(stage.line("phone")).contains("online");
        assertThat(stage.line("desk at home")).endsWith("last seen Thu");
        assertThat(stage.line("alice@laptop")).contains(FINGERPRINT);
        assertThat(stage.line("nightly")).contains("read, send").contains("until Tue 19 Jan");
        assertThat(stage.lines().getLast()).contains("Enter change", "a key", "Esc");
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "120, 40"})
    void everythingIsSaidInChinese(int columns, int rows) {
        ScreenStage stage = spoken(Language.CHINESE, columns, rows);

        assertThat(stage.line("时区  ")).startsWith(" ▌ 时区        Asia/Shanghai");
        assertThat(stage.text())
                .contains("语言", "时区和语言立即生效", "设备", "本机", "在线", "SSH 公钥", "令牌")
                .contains("最近在线 09:30", "Enter 修改");
        assertThat(stage.type("a").text()).contains("添加可登录的 SSH 公钥", "粘贴");
        assertThat(stage.press("Esc", "Enter").text()).contains("输入部分名称", "未设置");
    }

    @Test
    void whatIsNotSaidIsShownAsSuch() {
        ScreenStage stage = ShowcaseSettings.asked();

        assertThat(stage.line("time zone  ")).contains("not set: UTC");
        assertThat(stage.line("language  ")).contains("not set: English");
        assertThat(stage.text()).contains("looking");
    }

    @Test
    @Tag("B18")
    @Tag("B30")
    void howAndWhenOneIsToldOfSomethingIsSaidHere() {
        ScreenStage stage = ShowcaseSettings.preferring().press("Down", "Down");
        assertThat(stage.line("told by  ")).startsWith(" ▌").contains("not set: the bell");
        assertThat(preferred(stage.press("Enter"))).isEqualTo(SHANGHAI.withAlert(Alert.BELL));

        stage.press("Down", "Enter").type("23:00-6").press("Enter");
        assertThat(stage.lines().getLast()).contains("They are written 22:00-07:00.");

        stage.type(":30").press("Enter");
        assertThat(preferred(stage))
                .isEqualTo(SHANGHAI.withQuietHours(new QuietHours(23 * 60, 6 * 60 + 30)));
        assertThat(stage.text()).contains("Settings");
    }

    @Test
    @Tag("T12")
    void receiptsAreHiddenAndShownHere() {
        ScreenStage stage = ShowcaseSettings.preferring().press("Down", "Down", "Down", "Down");
        assertThat(stage.line("receipts  "))
                .startsWith(" ▌")
                .contains("others see what you have read");
        assertThat(preferred(stage.press("Enter")))
                .isEqualTo(SHANGHAI.withReceipts(Receipts.HIDDEN));
        stage.happens(new Answered.Preferred(SHANGHAI.withReceipts(Receipts.HIDDEN)));
        assertThat(stage.line("receipts  ")).contains("nor do you see what others have read");
        assertThat(preferred(stage.press("Enter"))).isEqualTo(SHANGHAI);
    }

    private static Preferences preferred(ScreenStage stage) {
        return stage.commands().getLast() instanceof ScreenCommand.Happen(Wished.Prefer(var to))
                ? to
                : Preferences.NONE;
    }

    @Test
    void theCommandLeadsThereToo() {
        ScreenStage stage = ShowcaseSettings.asked().press("Esc").type("/settings");

        assertThat(stage.press("Enter").screen()).isInstanceOf(SettingsScreen.class);
        assertThat(stage.press("F8").screen()).isInstanceOf(ChatScreen.class);
    }

    @Test
    void allPagesAreFetchedAndShownByKind() {
        ScreenStage stage =
                ShowcaseSettings.asked()
                        .answered(new ListDevices(), new DeviceList(List.of(KEY, LAPTOP), true));
        ListDevices next = new ListDevices(LAPTOP.id());
        assertThat(stage.commands()).contains(new ScreenCommand.Ask(next));

        stage.answered(next, new DeviceList(List.of(PHONE, TOKEN), false));

        String text = stage.text();
        assertThat(text.indexOf("phone"))
                .isBetween(text.indexOf("Devices"), text.indexOf("SSH keys"));
        assertThat(text.indexOf("SSH keys")).isLessThan(text.indexOf("nightly"));
    }

    @Test
    void whyTheListDoesNotComeIsSaid() {
        ScreenStage stage = ShowcaseSettings.asked().failed(new ListDevices(), "broke down");

        assertThat(stage.text()).contains("broke down").doesNotContain("looking");
    }

    @Test
    void enterGoesThroughTheLanguagesAndBackToNone() {
        ScreenStage stage = ShowcaseSettings.shown().press("Down");
        Preferences english = Preferences.NONE.withLanguage(Language.ENGLISH);
        stage.press("Enter");
        assertThat(stage.commands().getLast()).isEqualTo(prefers(english));

        stage.happens(new Answered.Preferred(SHANGHAI)).press("Enter");

        assertThat(stage.commands().getLast()).isEqualTo(prefers(SHANGHAI.withLanguage(null)));
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, marks, shown as they were written", "CHINESE, 标记, 按原文显示"})
    void whetherMarksAreDrawnIsSetForTheDevice(Language language, String label, String raw) {
        ScreenStage stage = at(spoken(language, 80, 24), OwnSetting.MARKS.row()).press("Enter");

        assertThat(stage.commands().getLast())
                .isEqualTo(new ScreenCommand.Adjust(DeviceSettings.USUAL.withMarks(false)));
        assertThat(stage.line(raw)).startsWith(" ▌ " + label);
        assertThat(stage.press("Enter").text()).doesNotContain(raw);
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, mouse, clicks act here", "CHINESE, 鼠标, 点击操作"})
    void whoseTheMouseIsIsSetForTheDevice(Language language, String label, String here) {
        ScreenStage stage = at(spoken(language, 80, 24), OwnSetting.MOUSE.row()).press("Enter");

        assertThat(stage.commands().getLast())
                .isEqualTo(new ScreenCommand.Adjust(DeviceSettings.USUAL.withMouse(true)));
        assertThat(stage.line(here)).startsWith(" ▌ " + label);
    }

    private static ScreenStage at(ScreenStage stage, int row) {
        for (int down = 0; down < row; down++) {
            stage.press("Down");
        }
        return stage;
    }

    private static ScreenCommand prefers(Preferences preferences) {
        return new ScreenCommand.Happen(new Wished.Prefer(preferences));
    }

    @Test
    void aTimeZoneIsFoundByAPartOfItsName() {
        ScreenStage stage = ShowcaseSettings.shown().press("Enter").type("new york");
        assertThat(stage.line("America/New_York")).startsWith(" ▌ ").endsWith("04:41");

        stage.press("Enter");

        assertThat(stage.commands().getLast())
                .isEqualTo(prefers(Preferences.NONE.withZone("America/New_York")));
        assertThat(stage.screen()).isInstanceOf(SettingsScreen.class);
    }

    @Test
    void aTimeZoneCanBeGivenUp() {
        ScreenStage stage = ShowcaseSettings.preferring().press("Enter");
        assertThat(stage.text()).contains("▌ Asia/Shanghai");
        stage.press("Down");
        assertThat(stage.line("none: that of this machine")).startsWith(" ▌ ");

        stage.press("Enter");

        assertThat(stage.commands().getLast()).isEqualTo(prefers(SHANGHAI.withZone(null)));
    }

    @Test
    void whatIsNoTimeZoneCannotBeChosen() {
        ScreenStage stage = ShowcaseSettings.shown().press("Enter").type("Atlantis");
        int commands = stage.commands().size();

        stage.press("Enter");

        assertThat(stage.text()).contains("No time zone is called so");
        assertThat(stage.commands()).hasSize(commands);
    }

    private static ScreenStage at(String name) {
        ScreenStage stage = ShowcaseSettings.shown();
        for (int i = 0; i < 20 && !stage.line(name).startsWith(" ▌"); i++) {
            stage.press("Down");
        }
        return stage;
    }

    @Test
    void aDeviceIsSignedOutOnlyWhenThatIsConfirmed() {
        ScreenCommand revoking = new ScreenCommand.Ask(new RevokeDevice(DESK.id()));
        ScreenStage stage = at("desk at home").type("x");
        assertThat(stage.text()).contains("Sign desk at home out?");
        stage.type("n");
        assertThat(stage.commands()).doesNotContain(revoking);

        stage.type("x").type("y");
        assertThat(stage.commands()).contains(revoking);
        stage.answered(new RevokeDevice(DESK.id()), new Done());

        assertThat(stage.text()).contains("signs in no longer");
        stage.answered(new ListDevices(), new DeviceList(List.of(LAPTOP), false));
        assertThat(stage.text()).doesNotContain("desk at home");
    }

    @ParameterizedTest
    @CsvSource({
        "alice@laptop, Let the key alice@laptop",
        "nightly, End the token nightly report",
        "'laptop  ', You are here by laptop"
    })
    void eachKindIsAskedAboutInItsOwnWords(String name, String question) {
        assertThat(at(name).type("x").text()).contains(question);
    }

    @Test
    void nothingAboveTheListIsRemoved() {
        ScreenStage stage = ShowcaseSettings.shown().type("x");

        assertThat(stage.type("y").commands())
                .noneMatch(
                        command ->
                                command instanceof ScreenCommand.Ask(var request)
                                        && request instanceof RevokeDevice);
    }

    @Test
    void aPastedKeyIsAddedAndShownWithItsFingerprint() {
        ScreenStage stage = ShowcaseSettings.adding().press("Enter");
        AddKey request = new AddKey(PUBLIC_KEY, null);
        assertThat(stage.commands().getLast()).isEqualTo(new ScreenCommand.Ask(request));

        stage.answered(request, new AddedKey(ShowcaseSettings.key(30, "desk")));

        assertThat(stage.text()).contains("desk signs in from now on: " + FINGERPRINT);
        assertThat(stage.commands().getLast()).isEqualTo(new ScreenCommand.Ask(new ListDevices()));
    }

    @Test
    void aKeyThatWasRefusedCanBeMended() {
        ScreenStage stage = ShowcaseSettings.adding().press("Enter");

        stage.failed(new AddKey(PUBLIC_KEY, null), "the key is too weak");

        assertThat(stage.text()).contains("the key is too weak", "AAAAC3NzaC1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAA\n",
                "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n",
                "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ",
                "PuTTY-User-Key-File-3: ssh-ed25519\nPrivate-Lines: 1\nAAAAIM\n",
                "ssh-ed25519 AAAA -----BEGIN OPENSSH PRIVATE KEY-----"
            })
    void nothingOfAPrivateKeyLeavesTheMachineOrStaysOnTheScreen(String pasted) {
        ScreenStage stage = ShowcaseSettings.shown().type("a");
        int commands = stage.commands().size();

        stage.on(new Input.Paste(pasted));

        assertThat(stage.text()).contains("This is a private key").doesNotContain("BEGIN", "AAAA");
        assertThat(stage.press("Enter").commands()).hasSize(commands);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "MIIEpAIBAAKCAQEA7", "ssh-ed25519", "ssh-ed25519 secret"})
    void whatIsNoPublicKeyIsNotSent(String typed) {
        ScreenStage stage = ShowcaseSettings.shown().type("a").type(typed);
        int commands = stage.commands().size();

        stage.press("Enter");

        assertThat(stage.text()).contains("This is no public key", typed);
        assertThat(stage.commands()).hasSize(commands);
    }

    @Test
    void aPasteThatIsTooLongIsNotTaken() {
        ScreenStage stage =
                ShowcaseSettings.shown().type("a").on(new Input.Paste("A".repeat(9999)));

        assertThat(stage.text()).contains("paste the line in");
    }

    @Test
    void theLastOfManyIsInViewAtTheSmallestSize() {
        ScreenStage stage = ShowcaseSettings.preferring().size(40, 10);
        for (int i = 0; i < 20; i++) {
            stage.press("Down");
        }

        assertThat(stage.line("nightly")).startsWith(" ▌");
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "60, 15", "40, 10"})
    void everySettingAndDeviceIsReachedAndInView(int columns, int rows) {
        ScreenStage stage = ShowcaseSettings.preferring().size(columns, rows);
        List<String> all =
                List.of(
                        "time zone",
                        "language",
                        "told by",
                        "quiet",
                        "receipts",
                        "read when",
                        "marks",
                        "mouse",
                        "keys",
                        "laptop",
                        "phone",
                        "desk at home",
                        "alice@laptop",
                        "nightly");

        for (String one : all) {
            assertThat(chosen(stage)).contains(one);
            stage.press("Down");
        }

        stage.press("PgUp", "PgUp", "PgUp", "PgUp");
        assertThat(chosen(stage)).contains("time zone   Asia/Shanghai");
    }

    private static String chosen(ScreenStage stage) {
        return stage.line(" ▌ ");
    }

    @Test
    void aKeyCanBeAddedAtTheSmallestSize() {
        ScreenStage stage = ShowcaseSettings.shown().size(40, 10).type("a").type("ssh-ed25519 AA");

        assertThat(stage.text()).contains("An SSH key that signs in", "ssh-ed25519 AA");
    }
}
