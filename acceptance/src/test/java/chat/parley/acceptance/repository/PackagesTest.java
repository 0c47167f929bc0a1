package chat.parley.acceptance.repository;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The packages of all modules together.
class PackagesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int MOST_FILES = 28;

    @Test
    void noPackagesUseEachOtherInACircle() throws IOException {
        List<Path> modules;
        try (Stream<Path> files = Files.list(ROOT)) {
            modules =
                    files.map(module -> module.resolve("target/classes"))
                            .filter(Files::isDirectory)
                            .toList();
        }
        JavaClasses classes = new ClassFileImporter().importPaths(modules);
        assertThat(modules).hasSizeGreaterThan(5);
        slices().matching("chat.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void aPackageIsSmallEnoughToBeRead() throws IOException {
        Map<String, Long> sizes;
        try (Stream<Path> files = Files.walk(ROOT)) {
            sizes =
                    files.map(file -> ROOT.relativize(file).toString())
                            .filter(file -> file.contains("/src/main/java/"))
                            .filter(file -> file.endsWith(".java"))
                            .collect(groupingBy(PackagesTest::packageOf, counting()));
        }
        assertThat(sizes).hasSizeGreaterThan(50);
        sizes.forEach(
                (name, files) ->
                        assertThat(files).as("files of %s", name).isLessThanOrEqualTo(MOST_FILES));
    }

    private static String packageOf(String file) {
        String inside = file.substring(file.indexOf("/java/") + "/java/".length());
        return inside.substring(0, inside.lastIndexOf('/'));
    }
}
