package chat.parley.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Plays every file in `scenarios/`; one of them with `-Dscenario=friends`. The launchers want the
/// jars of all programs: run it by `verify`, or after `make build`.
class ScenarioTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String SUFFIX = ".txt";

    @TempDir private Path directory;

    /// What has been rehearsed starts in half the time.
    @BeforeAll
    static void rehearse() throws IOException, InterruptedException {
        Process rehearsal =
                new ProcessBuilder(ROOT.resolve("rehearsal/rehearse.sh").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(rehearsal.waitFor()).isZero();
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> everythingGoesAsItIsWritten() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("scenarios"))) {
            return files
                    .filter(file -> file.toString().endsWith(wanted() + SUFFIX))
                    .sorted()
                    .map(
                            file ->
                                    DynamicTest.dynamicTest(
                                            name(file), file.toUri(), () -> play(file)))
                    .toList()
                    .stream();
        }
    }

    private static String wanted() {
        String name = System.getProperty("scenario");
        return name == null ? "" : "/" + name;
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private void play(Path file) throws IOException, InterruptedException {
        try (ScenarioStage stage =
                new ScenarioStage(directory.resolve(name(file)), ROOT.resolve("bin"))) {
            stage.play(Scenario.read(file));
        }
    }
}
