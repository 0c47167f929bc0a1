package chat.parley.client.screen.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands behind `/file`.
@Tag("A45")
class FileArgumentsTest {

    @Test
    void thePathIsOneWordAndTheRestIsText() {
        assertThat(FileArguments.read("build.log it  failed again"))
                .isEqualTo(new FileArguments(List.of("build.log"), "it  failed again"));
    }

    @Test
    void quotesAndBackslashesHoldAPathTogether() {
        assertThat(FileArguments.read("'my shot.png' \"~/a b\" /tmp/c\\ d.txt look").paths())
                .containsExactly("my shot.png", "~/a b", "/tmp/c d.txt");
    }

    @Test
    void furtherPathsAreThoseThatCannotBeWords() {
        assertThat(FileArguments.read("a.log ~/b.log ./c.log /d ../e and a.log"))
                .isEqualTo(
                        new FileArguments(
                                List.of("a.log", "~/b.log", "./c.log", "/d", "../e"), "and a.log"));
    }

    @Test
    void aQuoteThatIsNeverClosedGoesToTheEnd() {
        assertThat(FileArguments.read("'my shot.png").paths()).containsExactly("my shot.png");
    }

    @Test
    void withoutAPathThereIsNone() {
        assertThat(FileArguments.read("  ")).isEqualTo(new FileArguments(List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tmp/a.log",
                "'/home/al/my shot.png' ",
                "/home/al/my\\ shot.png\n",
                "~/a",
                "file:///tmp/a%20b"
            })
    void whatTerminalsWriteForADroppedFileMayBeOne(String pasted) {
        assertThat(FileArguments.mayBeDropped(pasted)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "words", "/join #ops", "/a\n/b", "https://example.org/a"})
    void otherTextMayNot(String pasted) {
        assertThat(FileArguments.mayBeDropped(pasted)).isFalse();
    }
}
