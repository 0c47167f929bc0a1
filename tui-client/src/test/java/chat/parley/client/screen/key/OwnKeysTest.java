package chat.parley.client.screen.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.Key;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.fake.FakeConsole;
import chat.parley.kit.profile.ClientProfiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("B30")
class OwnKeysTest {
    @TempDir private Path home;

    /// The keys where these lines stand under `[keys]`, of which the first is line 2.
    private KeyMap keys(String... lines) {
        Path file = home.resolve(".config/parley/config.toml");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "[keys]\n" + String.join("\n", lines));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        FakeConsole console = new FakeConsole(home);
        return OwnKeys.read(new ClientProfiles(console, console, _ -> {}).settings());
    }

    private static Key key(String written) {
        return Key.of(written);
    }

    @Test
    void anActionHasTheKeyThatIsSetAndNoOther() {
        KeyMap keys = keys("settings = \"F10\"");

        assertThat(keys.find(ChatKey.class, key("F10"))).contains(ChatKey.SETTINGS);
        assertThat(keys.find(ChatKey.class, key("F8"))).isEmpty();
        assertThat(keys.find(ChatKey.class, key("F1"))).contains(ChatKey.HELP);
        assertThat(keys.named("settings")).isEqualTo("F10");
    }

    @Test
    void anActionHasSeveralKeysHoweverTheyAreWritten() {
        KeyMap keys = keys("settings = [\"f8\", \"M-s\", \"Ctrl-x\"]");

        assertThat(keys.keys(ChatKey.SETTINGS))
                .containsExactly(key("F8"), key("Alt-s"), key("C-x"));
        assertThat(keys.shown(ChatKey.SETTINGS)).isEqualTo("F8, Alt-s, C-x");
    }

    @Test
    void withoutATableTheKeysAreTheUsualOnes() {
        KeyMap keys = keys();

        assertThat(KeyMap.actions()).allMatch(keys::isUsual);
        assertThat(keys.file()).hasValueSatisfying(file -> assertThat(file).endsWith(".toml"));
    }

    @Test
    void aKeyThatIsSetIsTakenFromWhatOnlyUsuallyHasIt() {
        KeyMap keys = keys("palette = \"C-p\"");

        assertThat(keys.find(ChatKey.class, key("C-p"))).contains(ChatKey.PALETTE);
        assertThat(keys.keys(ChatKey.PREVIOUS)).containsExactly(key("Alt-Left"));
        assertThat(keys.keys(ListKey.UP)).contains(key("C-p"));
    }

    @Test
    void whatOpensAScreenClosesIt() {
        KeyMap keys = keys("settings = \"F10\"");

        assertThat(keys.find(ListKey.class, key("F10"))).contains(ListKey.BACK);
        assertThat(keys.find(ListKey.class, key("Esc"))).contains(ListKey.BACK);
        assertThat(keys.find(ListKey.class, key("F8"))).isEmpty();
    }

    @Test
    void whatDoesTheSameOnSeveralScreensIsSetOnAllOfThem() {
        KeyMap keys = keys("help = \"F12\"");

        assertThat(keys.find(ChatKey.class, key("F12"))).contains(ChatKey.HELP);
        assertThat(keys.find(SignKey.class, key("F12"))).contains(SignKey.HELP);
        assertThat(keys.find(EndedKey.class, key("F12"))).contains(EndedKey.HELP);
    }

    @Test
    void linesCanBeBrokenByEnterAndSentByAnother() {
        KeyMap keys = keys("send = \"C-j\"", "break-line = \"Enter\"");

        assertThat(keys.find(ChatKey.class, key("C-j"))).contains(ChatKey.SEND);
        assertThat(keys.find(ChatKey.class, key("Enter"))).isEmpty();
        assertThat(keys.find(EditKey.class, key("Enter"))).contains(EditKey.BREAK_LINE);
    }

    @Test
    void lettersAreKeysInListsBesideOthers() {
        KeyMap keys = keys("down = [\"j\", \"Down\"]", "up = [\"k\", \"Up\"]");

        assertThat(keys.find(ListKey.class, new Input.Typed("j"))).contains(ListKey.DOWN);
        assertThat(keys.press(ListKey.DOWN)).isEqualTo(key("Down"));
    }

    @Test
    void theWheelStaysWhatItIs() {
        KeyMap keys = keys("down = \"C-x\"");

        Input wheel = new Input.Mouse(Input.Mouse.Action.WHEEL_DOWN, 0, 1, 1);
        assertThat(keys.find(ListKey.class, wheel)).contains(ListKey.DOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    palete = "C-x"                   | there is no such action. The actions are: send,
                    palette = "F13"                  | there is no key "F13"
                    palette = 7                      | a key is expected, or several
                    palette = []                     | a key is expected, or several
                    palette = [["C-x"]]              | a key is expected, or several
                    palette = "x"                    | "x" is text that one writes
                    down = "j"                       | "j" is text that one writes
                    settings = "Space"               | "Space" is text that one writes
                    cut-to-start = "C-k"             | C-k is the only key of cut-to-end
                    star = "x"                       | x is the only key of end-friendship
                    mouse = "F8"                     | F8 is the only key of settings
                    choose = "C-i"                   | Tab is the only key of search-elsewhere
                    """)
    void whatMakesNoSenseIsSaidWithItsPlace(String line, String why) {
        assertThatThrownBy(() -> keys(line))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("config.toml:2: keys." + line.substring(0, line.indexOf(' ')))
                .hasMessageContaining(why);
    }

    @Test
    void aKeyIsSetForOneThingOnAScreen() {
        assertThatThrownBy(() -> keys("help = \"F10\"", "inbox = [\"F9\", \"F10\"]"))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("F10 is set for");

        KeyMap apart = keys("add-account = \"o\"", "pin-message = \"o\"", "open-link = \"l\"");
        assertThat(apart.keys(AccountKey.ADD_ACCOUNT)).containsExactly(key("o"));
        assertThat(apart.keys(MessageKey.PIN_MESSAGE)).containsExactly(key("o"));
    }
}
