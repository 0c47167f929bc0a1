package chat.parley.acceptance.scenario;

import static java.util.Comparator.comparingLong;

import chat.parley.acceptance.program.Rehearsal;
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

    @BeforeAll
    static void rehearse() throws IOException, InterruptedException {
        Rehearsal.complete();
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> everythingGoesAsItIsWritten() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("scenarios"))) {
            return files
                    .filter(file -> file.toString().endsWith(wanted() + SUFFIX))
                    .sorted(comparingLong(ScenarioTest::size).reversed())
                    .map(
                            file ->
                                    DynamicTest.dynamicTest(
                                            name(file), file.toUri(), () -> play(file)))
                    .toList()
                    .stream();
        }
    }

    /// What takes longest begins first, so that nobody waits for one in the end.
    private static long size(Path file) {
        return file.toFile().length();
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
