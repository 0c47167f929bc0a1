package chat.parley.client.screen.settings;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.screen.ShowcaseSettings;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Language;
import chat.parley.protocol.operation.AccountRequest.CloseAccount;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F82")
class DeleteAccountScreenTest {
    private static final CloseAccount CLOSE = new CloseAccount("secret-1");

    private static List<ScreenCommand> asked(ScreenStage stage) {
        return stage.commands().stream()
                .filter(
                        command ->
                                command instanceof ScreenCommand.Ask(var request)
                                        && request instanceof CloseAccount)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "120, 40"})
    void whatItMeansIsSaidInBothLanguages(int columns, int rows) {
        ScreenStage stage = ShowcaseSettings.deleting().size(columns, rows);
        assertThat(stage.text())
                .contains("Delete your account", "@alice is deleted for good", "without your name")
                .contains("parley export", "your name", "password", "Enter delete", "Esc back");
        stage.with(ScreenStage.appearance(Language.CHINESE, Ambiguous.NARROW));
        assertThat(stage.text()).contains("注销账号", "将永久注销 @alice", "你的名称", "密码", "Enter 注销");
    }

    @Test
    void theNameIsTypedInFullAndThePasswordIsNotShown() {
        ScreenStage stage = ShowcaseSettings.deleting().type("alic").press("Enter");
        assertThat(stage.text()).contains("Type the name in full to go on: alice");
        stage.type("e").press("Enter").type("secret-1");
        assertThat(stage.text()).contains("alice", "••••••••").doesNotContain("secret-1");
        assertThat(asked(stage)).isEmpty();
        assertThat(asked(stage.press("Enter"))).containsExactly(new ScreenCommand.Ask(CLOSE));
        assertThat(stage.text()).contains("moment");
        assertThat(asked(stage.press("Enter"))).hasSize(1);
    }

    @Test
    void whyItIsNotDoneIsSaidAndOnlyThePasswordIsTypedAgain() {
        ScreenStage stage =
                ShowcaseSettings.deleting()
                        .type("@alice")
                        .press("Tab")
                        .type("secret-1")
                        .press("Enter")
                        .failed(CLOSE, "#ops is yours");
        assertThat(stage.text()).contains("#ops is yours", "@alice").doesNotContain("••");
        stage.type("secret-1").press("Enter");
        assertThat(asked(stage)).hasSize(2);
    }

    @Test
    void escapeLeadsBack() {
        ScreenStage stage = ShowcaseSettings.deleting().type("al").press("Esc");
        assertThat(stage.screen()).isInstanceOf(SettingsScreen.class);
        assertThat(asked(stage)).isEmpty();
    }
}
