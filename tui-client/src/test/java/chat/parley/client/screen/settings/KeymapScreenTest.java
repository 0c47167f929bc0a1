package chat.parley.client.screen.settings;

import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.screen.help.HelpScreen;
import chat.parley.client.screen.key.KeyMap;
import chat.parley.client.screen.key.OwnKeys;
import chat.parley.kit.fake.FakeConsole;
import chat.parley.kit.profile.ClientProfiles;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("B30")
class KeymapScreenTest {
    @TempDir private Path home;

    private KeyMap own(String toml) throws IOException {
        Path file = home.resolve(".config/parley/config.toml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "[keys]\n" + toml);
        FakeConsole console = new FakeConsole(home);
        return OwnKeys.read(new ClientProfiles(console, console, _ -> {}).settings());
    }

    private static ScreenStage stage(Language language, KeyMap keys) {
        return ScreenStage.talking(caughtUp(1))
                .with(ScreenStage.appearance(language, Ambiguous.NARROW))
                .with(keys);
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 'Keys', under [keys], the inbox, usually F9",
        "CHINESE, '按键', 的 [keys] 中设置, 通知, 默认 F9"
    })
    void theKeysAreShownWithTheirNamesAndWhereTheyAreSet(
            Language language, String title, String where, String does, String usual)
            throws IOException {
        ScreenStage stage = stage(language, own("inbox = \"F10\"")).size(120, 60);

        stage.show(new KeymapScreen(0));

        assertThat(stage.text()).contains(title, "config.toml", where);
        assertThat(stage.line("inbox")).contains("F10", does, usual);
        assertThat(stage.line("go-to")).contains("Alt-1..9");
    }

    @Test
    void overSshItSaysThatTheKeysAreTheUsualOnes() {
        ScreenStage stage = ScreenStage.talking(caughtUp(1)).show(new KeymapScreen(0));

        assertThat(stage.text()).contains("Over SSH they are the usual ones");
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "120, 40", "40, 10"})
    void itScrollsToItsEndAndBack(int columns, int rows) {
        ScreenStage stage =
                ScreenStage.talking(caughtUp(1)).show(new KeymapScreen(0)).size(columns, rows);
        Screen first = stage.screen();
        for (int i = 0; i < 120; i++) {
            stage.press("PgDn");
        }
        assertThat(stage.text()).contains("break-line");

        for (int i = 0; i < 120; i++) {
            stage.press("PgUp");
        }
        assertThat(stage.screen()).isEqualTo(first);
    }

    @Test
    void theSettingsLeadToThem() throws IOException {
        ScreenStage stage = stage(Language.ENGLISH, own("inbox = \"F10\"\nhelp = \"F12\""));

        stage.press("F8").size(80, 40);
        assertThat(stage.line("keys ")).contains("your own for: inbox, help");
        stage.press("Down", "Down", "Down", "Down", "Down", "Down", "Down", "Down", "Enter");

        assertThat(stage.screen()).isEqualTo(new KeymapScreen(0));
        assertThat(stage.press("Esc").screen()).isInstanceOf(SettingsScreen.class);
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, F10 inbox, F12 help", "CHINESE, F10 通知, F12 帮助"})
    void hintsNameTheKeysThatAreSet(Language language, String inbox, String help)
            throws IOException {
        ScreenStage stage = stage(language, own("inbox = \"F10\"\nhelp = \"F12\""));

        assertThat(stage.text()).contains(inbox, help).doesNotContain("F9", "F1 ");
        assertThat(stage.press("F12").screen()).isInstanceOf(HelpScreen.class);
        assertThat(stage.size(60, 400).text()).contains("F10").doesNotContain("F9");
        assertThat(stage.press("F12").screen()).isNotInstanceOf(HelpScreen.class);
    }

    @Test
    void listsAndTheirHintsFollow() throws IOException {
        ScreenStage stage =
                stage(Language.ENGLISH, own("back = \"C-x\"\nother-people = \"Alt-o\""));

        stage.press("F3");
        assertThat(stage.text()).contains("Alt-o find people", "C-x back").doesNotContain("Esc");
        assertThat(stage.press("Esc").text()).contains("C-x back");
        assertThat(stage.press("C-x").text()).doesNotContain("C-x back");
    }

    @Test
    void thePaletteShowsTheKeysOfCommands() throws IOException {
        ScreenStage stage = stage(Language.ENGLISH, own("inbox = \"F10\"\npalette = \"C-x\""));

        stage.press("C-x").type("/inbox");

        assertThat(stage.line("▌ /inbox")).contains("F10");
    }
}
