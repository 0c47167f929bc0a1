package chat.parley.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.console.ExitCode;
import chat.parley.kit.fake.FakeConsole;
import chat.parley.protocol.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;

@Tag("A61")
class InvocationTest {
    @TempDir private Path home;

    @ParameterizedTest
    @CsvSource({"LC_ALL", "LC_MESSAGES", "LANG"})
    void theLocaleChoosesTheLanguage(String variable) {
        assertThat(language(console())).isEqualTo(Language.ENGLISH);
        assertThat(language(console().with(variable, "zh_CN.UTF-8"))).isEqualTo(Language.CHINESE);
    }

    @Test
    void theFileBeatsTheLocaleAndTheOptionTheFile() throws IOException {
        configure("language = \"zh\"");
        FakeConsole console = console().with("LANG", "en_GB.UTF-8");

        assertThat(language(console)).isEqualTo(Language.CHINESE);
        assertThat(language(console, "--language", "en")).isEqualTo(Language.ENGLISH);
    }

    @Test
    void aLanguageThatIsNotSpokenIsSaidWithItsLine() throws IOException {
        configure("\nlanguage = \"fr\"");
        FakeConsole console = console();

        assertThat(language(console)).isEqualTo(Language.ENGLISH);
        assertThat(console.complained())
                .contains("config.toml:2", "language is ignored", "en or zh");
        assertThat(run(console, "--language", "fr")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whatIsWrongInTheFileIsSaidOnceInTheLanguageThatStandsThere() throws IOException {
        configure("langauge = \"en\"\nlanguage = \"zh\"");
        FakeConsole console = console();

        assertThat(language(console)).isEqualTo(Language.CHINESE);
        assertThat(console.complained())
                .endsWith("config.toml:1：已忽略 langauge：没有这个设置\n")
                .hasLineCount(1);
    }

    @Test
    void helpIsNotAskedForBehindTwoHyphens() {
        FakeConsole console = console();

        assertThat(run(console, "--", "--help")).isEqualTo(ExitCode.USAGE);
        assertThat(console.printed()).isEmpty();
    }

    @Test
    void lostOutputIsNoSuccess() {
        FakeConsole console = console().losingOutput("No space left on device");

        assertThat(run(console)).isEqualTo(ExitCode.REFUSED);
        assertThat(console.complained())
                .isEqualTo("nothing: cannot write the output: No space left on device\n");
    }

    private static Language language(FakeConsole console, String... args) {
        Invocation invocation = Invocation.local(console, "test");
        assertThat(program(invocation).run(args)).isZero();
        return invocation.language();
    }

    private static int run(FakeConsole console, String... args) {
        return program(Invocation.local(console, "test")).run(args);
    }

    private static Program program(Invocation invocation) {
        return new Program(invocation, new Nothing(), Map.of());
    }

    @Command(name = "nothing")
    private static final class Nothing implements Callable<Integer> {
        @Override
        public Integer call() {
            return ExitCode.DONE;
        }
    }

    private FakeConsole console() {
        return new FakeConsole(home);
    }

    private void configure(String toml) throws IOException {
        Path file = home.resolve(".config/parley/config.toml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, toml);
    }
}
