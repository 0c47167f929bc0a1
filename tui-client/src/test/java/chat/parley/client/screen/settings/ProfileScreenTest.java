package chat.parley.client.screen.settings;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.START;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.screen.ShowcaseSettings;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.ProfileColor;
import chat.parley.protocol.model.account.ContactDetails;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.Self;
import chat.parley.protocol.operation.AccountRequest.EditProfile;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.AuthRequest.SetContact;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The form of one's own profile.
@Tag("A12")
@Tag("A13")
class ProfileScreenTest {
    private static final ContactDetails CONTACT =
            new ContactDetails("alice@example.org", "+8613800138000", false);

    private static Self self(Profile profile) {
        return new Self(
                profile, List.of(), List.of(), START, 1, List.of(), Preferences.NONE, CONTACT);
    }

    private static ScreenStage form() {
        return ShowcaseSettings.shown().type("p").answered(new WhoAmI(), self(ALICE));
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "120, 40"})
    void everythingOneSaysIsOnIt(int columns, int rows) {
        ScreenStage stage = form().size(columns, rows);

        assertThat(stage.line("e-mail")).contains("alice@example.org");
        assertThat(stage.line("phone")).contains("+8613800138000");
        assertThat(stage.line("findable")).contains("by name only");
        assertThat(stage.line("colour")).contains("by the name");
    }

    @Test
    void aFieldIsWrittenAndKeptOnEnter() {
        ScreenStage stage = form().press("Down", "Down", "Enter").type("🐼").press("Enter");
        EditProfile edit = new EditProfile(null, null, "🐼", null, null);
        assertThat(stage.commands()).contains(new ScreenCommand.Ask(edit));
        Profile panda =
                new Profile(
                        ALICE.id(),
                        ALICE.kind(),
                        ALICE.name(),
                        null,
                        null,
                        "🐼",
                        ProfileColor.TEAL,
                        null);

        stage.answered(edit, panda).answered(new WhoAmI(), self(panda));

        assertThat(stage.line("avatar")).contains("🐼");
        assertThat(stage.line("colour")).contains("teal");
    }

    @Test
    void whatIsRefusedIsSaidAndNotLost() {
        ScreenStage stage = form().press("Down", "Down", "Enter").type("ab").press("Enter");
        stage.failed(new EditProfile(null, null, "ab", null, null), "one letter only");

        assertThat(stage.text()).contains("one letter only");
        assertThat(stage.line("avatar")).contains("ab");
    }

    @Test
    void whatIsChosenGoesRoundWithEnter() {
        ScreenStage stage = form().press("Down", "Down", "Down", "Enter");
        assertThat(stage.commands())
                .contains(new ScreenCommand.Ask(new EditProfile(null, null, null, "amber", null)));

        stage = form();
        for (int i = 0; i < 7; i++) {
            stage.press("Down");
        }
        assertThat(stage.press("Enter").commands())
                .contains(new ScreenCommand.Ask(new SetContact(null, null, true)));
    }
}
