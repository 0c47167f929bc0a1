package chat.parley.acceptance.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/requirements.md` has every function that was planned, and names only what there is.
class RequirementsTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    /// A number, what it is, where it lives, what shows it.
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([A-Z]\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");

    private static final Pattern LINE = Pattern.compile("(?m)^\\| ([A-Z]\\d+) \\|");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)`");
    private static final Pattern SCENARIO = Pattern.compile("`([a-z-]+\\.txt)`");
    private static final Pattern OPERATION_OR_SETTING =
            Pattern.compile("`([a-z]+\\.(?!md`)[a-z-]+)`");
    private static final Pattern MISSING = Pattern.compile("\\*not yet\\*: \\w+");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-E]\\d+)\"\\)");

    private final String document = read(HOME.resolve("docs/requirements.md"));
    private final List<Requirement> rows =
            ROW.matcher(document)
                    .results()
                    .map(row -> new Requirement(row.group(1), row.group(3), row.group(4)))
                    .toList();
    private final List<Path> tests = tests();

    private record Requirement(String number, String where, String shownBy) {
        List<String> tests() {
            return found(TEST, shownBy);
        }

        List<String> scenarios() {
            return found(SCENARIO, shownBy);
        }

        boolean shown() {
            return !tests().isEmpty() || !scenarios().isEmpty();
        }

        boolean saysWhatIsMissing() {
            return MISSING.matcher(shownBy).find();
        }
    }

    @Test
    void everyNumberHasItsRowOnceAndInOrder() {
        List<String> planned =
                Stream.of(
                                numbers("A", 74),
                                numbers("B", 35),
                                numbers("C", 42),
                                numbers("D", 30),
                                numbers("E", 20))
                        .flatMap(list -> list)
                        .toList();
        assertThat(rows).extracting(Requirement::number).containsExactlyElementsOf(planned);
        assertThat(found(LINE, document)).as("rows of another form").hasSameSizeAs(rows);
    }

    @Test
    void everyRowNamesWhatShowsItOrSaysWhatIsMissing() {
        assertThat(rows).isNotEmpty().allMatch(row -> row.shown() || row.saysWhatIsMissing());
        assertThat(rows)
                .filteredOn(row -> row.shownBy().contains("not yet"))
                .as("with a reason")
                .isNotEmpty()
                .allMatch(Requirement::saysWhatIsMissing);
    }

    @Test
    void everyTestAndScenarioThatIsNamedIsThere() {
        Set<String> names =
                tests.stream()
                        .map(test -> test.getFileName().toString().replace(".java", ""))
                        .collect(Collectors.toSet());
        assertThat(rows).flatExtracting(Requirement::tests).isNotEmpty().allMatch(names::contains);
        assertThat(rows)
                .flatExtracting(Requirement::scenarios)
                .isNotEmpty()
                .allMatch(name -> Files.exists(HOME.resolve("scenarios").resolve(name)));
    }

    @Test
    void everyOperationAndSettingThatIsNamedIsDocumented() {
        String documented =
                read(HOME.resolve("docs/protocol.md"))
                        + read(HOME.resolve("docs/configuration.md"));
        assertThat(rows)
                .flatExtracting(row -> found(OPERATION_OR_SETTING, row.where()))
                .isNotEmpty()
                .allMatch(name -> documented.contains("`" + name + "`"));
    }

    @Test
    void whatATestShowsIsNotSaidToBeMissing() {
        Set<String> tagged =
                tests.stream()
                        .flatMap(test -> found(TAG, read(test)).stream())
                        .collect(Collectors.toSet());
        Set<String> missing =
                rows.stream()
                        .filter(Predicate.not(Requirement::shown))
                        .map(Requirement::number)
                        .collect(Collectors.toSet());
        assertThat(tagged).isNotEmpty().doesNotContainAnyElementsOf(missing);
        assertThat(rows).extracting(Requirement::number).containsAll(tagged);
    }

    private static Stream<String> numbers(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> letter + number);
    }

    private static List<Path> tests() {
        try (Stream<Path> modules = Files.list(HOME)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(RequirementsTest::testsIn)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> testsIn(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith("Test.java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
