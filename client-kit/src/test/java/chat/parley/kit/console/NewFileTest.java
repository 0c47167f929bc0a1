package chat.parley.kit.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("W22")
class NewFileTest {
    @TempDir private Path directory;

    @Test
    void aFileIsThereOnceAllOfItIs() throws IOException {
        Path file = directory.resolve("a.txt");

        NewFile.save(
                file,
                out -> {
                    out.write('a');
                    assertThat(file).doesNotExist();
                });

        assertThat(file).hasContent("a");
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void ofWhatFailsNothingIsLeft() {
        assertThatThrownBy(
                        () ->
                                NewFile.save(
                                        directory.resolve("a.txt"),
                                        out -> {
                                            out.write('a');
                                            throw new IOException("cut off");
                                        }))
                .hasMessage("cut off");

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void nothingIsWrittenOverNotEvenALinkToNowhere() throws IOException {
        Path file = Files.createSymbolicLink(directory.resolve("a"), directory.resolve("b"));

        assertThatThrownBy(() -> NewFile.save(file, out -> out.write('a')))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(directory.resolve("b")).doesNotExist();
    }
}
