package chat.parley.acceptance.repository;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A simple name means one thing in the whole repository.
class NamesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String PACKAGE = "package-info.java";

    @Test
    void noTwoTypesHaveTheSameName() throws IOException {
        Map<String, List<Path>> types;
        try (Stream<Path> files = Files.walk(ROOT)) {
            types =
                    files.filter(NamesTest::isSource)
                            .map(ROOT::relativize)
                            .collect(groupingBy(file -> file.getFileName().toString()));
        }
        assertThat(types).hasSizeGreaterThan(500).doesNotContainKey(PACKAGE);
        assertThat(types.values()).allSatisfy(files -> assertThat(files).hasSize(1));
    }

    private static boolean isSource(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".java")
                && !name.equals(PACKAGE)
                && ROOT.relativize(file).toString().contains("/src/");
    }

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        assertThat(Files.readString(ROOT.resolve("pom.xml")))
                .contains("<artifactId>parley</artifactId>\n  <version>" + Version.NUMBER + "<");
    }
}
