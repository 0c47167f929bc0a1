package chat.parley.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.console.ExitCode;
import chat.parley.protocol.Language;
import chat.parley.protocol.model.account.Alert;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.QuietHours;
import chat.parley.protocol.model.account.Receipts;
import chat.parley.protocol.operation.AccountRequest;
import chat.parley.protocol.operation.AuthRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProfileCommandsTest extends CommandTest {

    @Test
    @Tag("A7")
    void whoAmIShowsRolesAndWhereRightsComeFrom() {
        signIn();
        assertThat(parley("whoami")).isZero();
        assertThat(console.printed()).contains("@alice", "role        user", "speak  from user");
    }

    @Test
    @Tag("A7")
    void whoAmIIsOneObjectInJson() {
        signIn();
        assertThat(parley("whoami", "-o", "json")).isZero();
        assertThat(console.printed())
                .startsWith("{\"profile\":{\"id\":\"1\"")
                .contains("\"registeredAt\":\"2026-11-21T09:41:00Z\"")
                .hasLineCount(1);
    }

    @Test
    @Tag("A12")
    @Tag("A13")
    void profilesAreShownAndChanged() {
        signIn();
        assertThat(parley("profile", "show", "@bob")).isZero();
        assertThat(console.printed()).contains("@bob (Bobby)", "signature   hi");
        assertThat(parley("profile", "set", "--nick", "爱丽丝", "--sign", "")).isZero();
        assertThat(server.requests()).contains(new AccountRequest.EditProfile("爱丽丝", ""));
    }

    @Test
    void timeZoneAndLanguageAreTheAccounts() {
        signIn();
        assertThat(parley("profile", "set", "--zone", "asia/shanghai", "--language", "en"))
                .isZero();
        assertThat(console.printed()).isEqualTo("time zone Asia/Shanghai, language en\n");
        assertThat(server.requests())
                .contains(
                        AccountRequest.SetPreferences.to(
                                new Preferences("Asia/Shanghai", Language.ENGLISH)));
        assertThat(parley("whoami")).isZero();
        assertThat(parley("profile", "show")).isZero();
        assertThat(console.printed()).contains("time zone   Asia/Shanghai", "language    en");
    }

    @Test
    @Tag("B18")
    void quietHoursAndHowToBeToldAreTheAccounts() {
        signIn();
        assertThat(parley("profile", "set", "--quiet-hours", "22:00-7:00", "--notify", "desktop"))
                .isZero();
        assertThat(world.preferences)
                .isEqualTo(
                        Preferences.NONE
                                .withAlert(Alert.DESKTOP)
                                .withQuietHours(new QuietHours(22 * 60, 7 * 60)));
        assertThat(console.printed()).contains("quiet       22:00-07:00", "told by     desktop");
        assertThat(parley("profile", "set", "--quiet-hours", "")).isZero();
        assertThat(world.preferences.quietHours()).isNull();
        assertThat(parley("profile", "set", "--quiet-hours", "late")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    @Tag("T12")
    void receiptsAreHiddenAndShown() {
        signIn();
        assertThat(parley("profile", "set", "--receipts", "hidden")).isZero();
        assertThat(world.preferences.receipts()).isEqualTo(Receipts.HIDDEN);
        assertThat(console.printed()).contains("receipts    hidden");
        assertThat(parley("profile", "set", "--zone", "Asia/Shanghai")).isZero();
        assertThat(world.preferences.receipts()).isEqualTo(Receipts.HIDDEN);
        assertThat(parley("readers", "@bob", "1")).isZero();
        assertThat(console.printed()).contains("you hide what you read");
        assertThat(parley("profile", "set", "--receipts", "shown")).isZero();
        assertThat(world.preferences.receipts()).isEqualTo(Receipts.SHOWN);
        assertThat(parley("profile", "set", "--receipts", "some")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void eachIsChangedAndClearedAlone() {
        signIn();
        world.preferences = new Preferences("Asia/Shanghai", Language.CHINESE);
        assertThat(parley("profile", "set", "--zone", "")).isZero();
        assertThat(world.preferences).isEqualTo(new Preferences(null, Language.CHINESE));
        assertThat(parley("profile", "set", "--zone", "Europe/Berlin")).isZero();
        assertThat(parley("profile", "set", "--language", "")).isZero();
        assertThat(world.preferences).isEqualTo(new Preferences("Europe/Berlin", null));
    }

    @Test
    void theLanguageOfWhatIsPrintedIsNotTheAccounts() {
        signIn();
        assertThat(parley("--language", "zh", "profile", "set", "--nick", "Al")).isZero();
        assertThat(console.printed()).startsWith("现在是");
        assertThat(world.preferences).isEqualTo(Preferences.NONE);
    }

    @Test
    @Tag("B1")
    void theEmailIsConfirmedByThePasswordAndThenByTheCode() {
        signIn();
        server.sendsMail();
        console.typing("secret-1");
        assertThat(parley("profile", "confirm")).isZero();
        assertThat(parley("profile", "confirm", "--code", "7K3M-9QXW-2VBT")).isZero();
        assertThat(server.requests())
                .contains(
                        new AuthRequest.VerifyEmail("secret-1"),
                        new AuthRequest.ConfirmEmail("7K3M-9QXW-2VBT"));
        assertThat(console.printed())
                .contains("profile confirm --code CODE", "the e-mail address is confirmed");
    }

    @Test
    @Tag("B1")
    void nobodyIsAskedForAPasswordWhereNoEmailIsSent() {
        signIn();
        assertThat(parley("profile", "confirm")).isEqualTo(ExitCode.REFUSED);
        assertThat(console.complained())
                .contains("This server sends no e-mail", "(NO_MAIL)")
                .doesNotContain("password:");
    }
}
