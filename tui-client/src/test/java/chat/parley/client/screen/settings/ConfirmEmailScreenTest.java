package chat.parley.client.screen.settings;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.mailing;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.screen.ShowcaseSettings;
import chat.parley.client.state.ClientEvent.Linked;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Language;
import chat.parley.protocol.model.account.ContactDetails;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.Self;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.AuthRequest.ConfirmEmail;
import chat.parley.protocol.operation.AuthRequest.VerifyEmail;
import chat.parley.protocol.operation.Done;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("B1")
class ConfirmEmailScreenTest {
    private static final String ADDRESS = "alice@example.org";
    private static final VerifyEmail VERIFY = new VerifyEmail("secret-1");
    private static final ConfirmEmail CONFIRM = new ConfirmEmail("7K3M-9QXW-2VBT");

    private static Self self(@Nullable String address, boolean confirmed) {
        ContactDetails contact = new ContactDetails(address, null, false, confirmed);
        return new Self(
                ALICE, List.of(), List.of(), START, 1, List.of(), Preferences.NONE, contact);
    }

    private static ScreenStage profile(@Nullable String address, boolean confirmed) {
        return ShowcaseSettings.shown()
                .happens(new Linked(mailing()))
                .type("p")
                .answered(new WhoAmI(), self(address, confirmed));
    }

    private static ScreenStage form() {
        return profile(ADDRESS, false).type("c");
    }

    @Test
    void thePasswordHasACodeSentAndTheCodeConfirmsTheAddress() {
        ScreenStage stage = form();
        assertThat(stage.text()).contains("Confirm the e-mail address", ADDRESS);

        stage.type("secret-1").press("Enter");
        assertThat(stage.text()).doesNotContain("secret-1").contains("one moment");
        assertThat(stage.commands()).contains(new ScreenCommand.Ask(VERIFY));

        stage.answered(VERIFY, new Done());
        assertThat(stage.text()).contains("A code is on its way to " + ADDRESS, "Enter confirm");

        stage.type("7K3M-9QXW-2VBT").press("Enter");
        assertThat(stage.commands()).contains(new ScreenCommand.Ask(CONFIRM));

        stage.answered(CONFIRM, new Done()).answered(new WhoAmI(), self(ADDRESS, true));
        assertThat(stage.line("e-mail  ")).contains("▌ e-mail", ADDRESS + " (confirmed)");
    }

    @Test
    void whoHasACodeAlreadyGoesOnToIt() {
        ScreenStage stage = form().press("Tab").type("7K3M-9QXW-2VBT").press("Enter");

        assertThat(stage.commands()).contains(new ScreenCommand.Ask(CONFIRM));
    }

    @Test
    void aWrongPasswordIsTypedAnewAndAWrongCodeMended() {
        ScreenStage stage = form().type("secret-1").press("Enter");
        stage.failed(VERIFY, "The name or the password is wrong.");
        assertThat(stage.text()).contains("password is wrong").doesNotContain("••");

        stage.type("secret-1").press("Enter").answered(VERIFY, new Done());
        stage.type("7K3M-9QXW-2VBT").press("Enter").failed(CONFIRM, "the code is wrong or over");

        assertThat(stage.text()).contains("the code is wrong or over", "7K3M-9QXW-2VBT");
        assertThat(stage.press("Backspace").text()).contains("7K3M-9QXW-2VB");
    }

    @Test
    void whileTheServerIsAskedNothingIsAskedTwice() {
        ScreenStage stage = form().type("secret-1").press("Enter");
        int commands = stage.commands().size();

        assertThat(stage.press("Enter", "Tab").type("x").commands()).hasSize(commands);
    }

    @Test
    void withoutAPasswordOrACodeNothingIsAsked() {
        ScreenStage stage = form();
        int commands = stage.commands().size();

        assertThat(stage.press("Enter", "Tab", "Enter").commands()).hasSize(commands);
    }

    @Test
    void whatCannotBeConfirmedIsSaidBeforeAnythingIsAsked() {
        assertThat(profile(null, false).type("c").text()).contains("said no e-mail address");
        assertThat(profile(ADDRESS, true).type("c").text())
                .contains(ADDRESS + " is confirmed already");
        ScreenStage noMail =
                ShowcaseSettings.shown().type("p").answered(new WhoAmI(), self(ADDRESS, false));
        assertThat(noMail.type("c").text()).contains("This server sends no e-mail");
    }

    @Test
    void escLeadsBackToTheProfile() {
        assertThat(form().type("secret-1").press("Esc").screen()).isInstanceOf(ProfileScreen.class);
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "40, 10"})
    void itSpeaksChineseToo(int columns, int rows) {
        ScreenStage stage =
                form().with(ScreenStage.appearance(Language.CHINESE, Ambiguous.NARROW))
                        .size(columns, rows);

        assertThat(stage.text()).contains("确认邮箱", "代码会发到", "Enter 发送代码");
        assertThat(stage.press("Esc").text()).contains("Enter 修改", "c 确认邮箱");
        assertThat(stage.size(80, 24).text()).contains(ADDRESS + "（未确认）");
    }
}
