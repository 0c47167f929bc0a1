package chat.parley.kit.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.kit.console.Secrets.Source;
import chat.parley.kit.fake.FakeConsole;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir private Path home;

    private static Secrets secrets(FakeConsole console) {
        return new Secrets(console, new Words(Language.ENGLISH));
    }

    private static Source source(@Nullable Path file, @Nullable String command) {
        return new Source(
                ConsoleText.PASSWORD, "--password-file", file, command, "PARLEY_PASSWORD");
    }

    @Test
    void aFileGoesBeforeACommandAndThatBeforeTheEnvironment() throws IOException {
        Path file = Files.writeString(home.resolve("p"), "from-file\nsecond line\n");
        FakeConsole console =
                new FakeConsole(home)
                        .with("PARLEY_PASSWORD", "from-environment")
                        .withCommand("pass parley", "from-command\n");
        Secrets secrets = secrets(console);
        assertThat(secrets.get(source(file, "pass parley"))).isEqualTo("from-file");
        assertThat(secrets.get(source(null, "pass parley"))).isEqualTo("from-command");
        assertThat(secrets.get(source(null, null))).isEqualTo("from-environment");
    }

    @Test
    void withoutATerminalNothingIsAskedAndTheOptionIsNamed() {
        FakeConsole console = new FakeConsole(home);
        assertThatThrownBy(() -> secrets(console).get(source(null, null)))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("--password-file");
        assertThat(console.complained()).isEmpty();
    }

    @Test
    void aNewPasswordIsTypedTwice() {
        FakeConsole console = new FakeConsole(home).typing("secret-1", "secret-1");
        assertThat(secrets(console).choose(source(null, null))).isEqualTo("secret-1");
        FakeConsole other = new FakeConsole(home).typing("secret-1", "secret-2");
        assertThatThrownBy(() -> secrets(other).choose(source(null, null)))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("not the same");
    }

    @Test
    void aCommandThatFailsIsReported() {
        Secrets secrets = secrets(new FakeConsole(home));
        assertThatThrownBy(() -> secrets.get(source(null, "false")))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("127");
    }
}
