package chat.parley.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B30")
class KeymapCommandTest extends CommandTest {
    private void configure(String toml) throws IOException {
        Path file = home.resolve(".config/parley/config.toml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, toml);
    }

    @Test
    void everyActionIsListedWithItsKeys() throws IOException {
        configure("[keys]\ninbox = [\"F10\", \"Alt-i\"]\n");

        assertThat(parley("keymap")).isZero();

        assertThat(console.printed())
                .contains("inbox               F10, Alt-i              the inbox")
                .contains("palette             C-g")
                .contains("Set under [keys] in", "config.toml");
    }

    @Test
    void scriptsReadALineForEachAction() throws IOException {
        configure("[keys]\ninbox = \"F10\"\n");

        assertThat(parley("keymap", "-o", "json")).isZero();

        assertThat(console.printed().lines())
                .contains(
                        "{\"action\":\"inbox\",\"keys\":[\"F10\"],\"usual\":[\"F9\"],"
                                + "\"summary\":\"the inbox: what happened to you\"}")
                .allMatch(line -> line.startsWith("{\"action\":"));
    }

    @Test
    void theScreenDoesNotOpenWithKeysThatMakeNoSense() throws IOException {
        configure("language = \"en\"\n\n[keys]\npalete = \"C-x\"\n");
        console.typing();

        assertThat(parley()).isEqualTo(ExitCode.USAGE);

        assertThat(console.complained())
                .contains("config.toml:4: keys.palete: there is no such action", "palette");
    }

    @Test
    void othersAreNotKeptOutByThem() throws IOException {
        configure("[keys]\npalete = \"C-x\"\n");
        signIn();

        assertThat(parley("friends")).isZero();
        assertThat(console.complained()).doesNotContain("palete");
        assertThat(parley("keymap", "--language", "zh")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("config.toml:2：keys.palete：没有这个操作");
    }
}
