package chat.parley.acceptance.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/guarantees.md` and the tags on the tests of all modules say the same.
class GuaranteesTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NUMBER = Pattern.compile("\\b([FPTW]\\d+)\\b");
    private static final Pattern PROMISE = Pattern.compile("(?m)^\\| ([FPTW]\\d+) \\| .");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([FPTW]\\d+)\"\\)");

    private final String document = read(HOME.resolve("docs/guarantees.md"));
    private final List<String> promised = found(PROMISE, document);
    private final Set<String> unproven = unproven();

    @Test
    void everyPromiseHasATest() {
        Set<String> expected = new TreeSet<>(promised);
        expected.removeAll(unproven);
        assertThat(tagged()).as("tags on tests").containsAll(expected);
    }

    @Test
    void everyTagNamesAPromise() {
        assertThat(promised).as("docs/guarantees.md").containsAll(tagged());
    }

    @Test
    void whatIsSaidToBeUnprovenIs() {
        assertThat(promised).containsAll(unproven);
        Set<String> shown = new TreeSet<>(tagged());
        shown.retainAll(unproven);
        assertThat(shown)
                .as("tags on tests; whatever has one is to be struck from \"Not shown yet\"")
                .isEmpty();
    }

    @Test
    void everyPromiseIsMadeOnce() {
        assertThat(promised).isNotEmpty().doesNotHaveDuplicates();
    }

    private Set<String> unproven() {
        int last = document.indexOf("## Not shown yet");
        return last < 0 ? Set.of() : new TreeSet<>(found(NUMBER, document.substring(last)));
    }

    private static Set<String> tagged() {
        try (Stream<Path> modules = Files.list(HOME)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(GuaranteesTest::tests)
                    .flatMap(test -> found(TAG, read(test)).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> tests(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith("Test.java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
