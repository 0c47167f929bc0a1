package chat.parley.server.file;

import static chat.parley.server.file.FileWorld.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.model.file.FileProgress;
import chat.parley.protocol.operation.FileRequest.CreateFile;
import chat.parley.protocol.operation.FileRequest.ShowProgress;
import chat.parley.protocol.operation.FileRequest.WriteFile;
import chat.parley.server.file.blob.ContentHash;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files on their way to the server, part by part.
@Tag("A45")
@Tag("W22")
class UploadsTest {
    @TempDir private Path directory;
    private FileWorld files;

    @BeforeEach
    void open() {
        files = new FileWorld(directory);
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void whoIsCutOffGoesOnFromWhatIsStored() {
        Id file = files.create(files.alice, "a.txt", 10);
        files.write(files.alice, file, 0, bytes("hello"));

        FileProgress progress = files.world.ask(files.alice, new ShowProgress(file));

        assertThat(progress.received()).isEqualTo(5);
        assertThat(progress.isWhole()).isFalse();
        assertThat(files.write(files.alice, file, 5, bytes("world")).isWhole()).isTrue();
    }

    @Test
    void aPartBelongsWhereTheStoredOnesEnd() {
        Id file = files.create(files.alice, "a.txt", 10);
        files.write(files.alice, file, 0, bytes("hello"));

        assertThat(refusedWriting(file, 0, "again")).isEqualTo(Reason.INVALID_FIELDS);
        assertThat(refusedWriting(file, 6, "orld")).isEqualTo(Reason.INVALID_FIELDS);
        assertThat(refusedWriting(file, 5, "world!")).isEqualTo(Reason.TOO_LARGE);
    }

    private Reason refusedWriting(Id file, long offset, String part) {
        return files.world.refusal(
                files.alice,
                new WriteFile(
                        file, offset, Base64.getEncoder().encodeToString(bytes(part)), false));
    }

    @Test
    void aFileOfUnknownSizeIsWholeWithItsLastPart() {
        Id file = files.world.ask(files.alice, new CreateFile("a", null, null, false)).file();
        assertThat(files.write(files.alice, file, 0, bytes("hello")).isWhole()).isFalse();

        FileProgress progress = files.world.ask(files.alice, new WriteFile(file, 5, "", true));

        assertThat(progress.isWhole()).isTrue();
        assertThat(progress.size()).isEqualTo(5);
        assertThat(files.download(files.alice, file, false)).isEqualTo(bytes("hello"));
    }

    @Test
    void anEmptyFileIsWholeAtOnce() {
        FileProgress progress =
                files.world.ask(files.alice, new CreateFile("empty", 0L, null, false));

        assertThat(progress.isWhole()).isTrue();
    }

    @Test
    void whatHasAnotherHashThanAnnouncedBeginsAnew() {
        String expected = ContentHash.of(bytes("hello")).hex();
        Id file = files.world.ask(files.alice, new CreateFile("a", 5L, expected, false)).file();

        assertThat(refusedWriting(file, 0, "hallo")).isEqualTo(Reason.DAMAGED);
        assertThat(files.world.ask(files.alice, new ShowProgress(file)).received()).isZero();
        assertThat(files.write(files.alice, file, 0, bytes("hello")).isWhole()).isTrue();
    }

    @Test
    void aLastPartThatComesAgainIsToldWhereTheFileEnds() {
        Id file = files.create(files.alice, "a.txt", 5);
        files.write(files.alice, file, 0, bytes("hello"));

        assertThat(refusedWriting(file, 0, "hello")).isEqualTo(Reason.INVALID_FIELDS);
        assertThat(files.world.ask(files.alice, new ShowProgress(file)).isWhole()).isTrue();
    }

    @Test
    void nothingIsAddedToAFileThatIsWhole() {
        Id file = files.world.ask(files.alice, new CreateFile("a", null, null, false)).file();
        files.world.ask(files.alice, new WriteFile(file, 0, "aGVsbG8=", true));

        assertThat(refusedWriting(file, 5, "!")).isEqualTo(Reason.TOO_LARGE);
        assertThat(files.download(files.alice, file, false)).isEqualTo(bytes("hello"));
    }

    @Test
    void noPartBeginsBeyondWhatAFileMayHave() {
        Id file = files.world.ask(files.alice, new CreateFile("a", null, null, false)).file();

        assertThat(
                        files.world.refusal(
                                files.alice, new WriteFile(file, Long.MAX_VALUE, "YQ==", false)))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(
                        files.world.refusal(
                                files.alice, new CreateFile("a", Long.MAX_VALUE, null, false)))
                .isEqualTo(Reason.TOO_LARGE);
    }
}
