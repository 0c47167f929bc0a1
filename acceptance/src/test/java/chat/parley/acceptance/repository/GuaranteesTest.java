package chat.parley.acceptance.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/guarantees.md` and the tags on the tests of all modules say the same.
class GuaranteesTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final String LATER = "## Not promised yet";
    private static final Pattern PROMISE = Pattern.compile("(?m)^\\| ([FPSTW]\\d+) \\| .");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([FPSTW]\\d+)\"\\)");

    /// How long the lists are that the numbers come from.
    private static final Map<String, Integer> LISTS = Map.of("P", 11, "S", 7, "W", 66, "T", 28);

    private final String document = read(HOME.resolve("docs/guarantees.md"));
    private final List<String> promised = found(PROMISE, before(document, LATER));
    private final List<String> later = found(PROMISE, document.substring(document.indexOf(LATER)));

    @Test
    void everyPromiseHasATest() {
        assertThat(tagged()).as("tags on tests").containsAll(promised);
    }

    @Test
    void everyTagNamesAPromise() {
        assertThat(promised).as("docs/guarantees.md").containsAll(tagged());
    }

    @Test
    void everyNumberIsPromisedOnceOrSaidNotToBeYet() {
        List<String> all = new ArrayList<>(promised);
        all.addAll(later);
        all.removeIf(number -> number.startsWith("F"));
        assertThat(later).isNotEmpty();
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        LISTS.entrySet().stream()
                                .flatMap(list -> numbers(list.getKey(), list.getValue()))
                                .toList());
    }

    private static Stream<String> numbers(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> letter + number);
    }

    @Test
    void everyPromiseIsMadeOnce() {
        assertThat(promised).isNotEmpty().doesNotHaveDuplicates();
    }

    private static String before(String text, String mark) {
        assertThat(text).contains(mark);
        return text.substring(0, text.indexOf(mark));
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
