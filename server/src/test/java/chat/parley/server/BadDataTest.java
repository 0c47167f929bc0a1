package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.server.logging.TestLogging;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import picocli.CommandLine;

/// What lies where the server's files should: each is told of in one line that says what to do, by
/// every command that opens it.
@Isolated("sets the logging of the process")
@Tag("F16")
class BadDataTest {
    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final int PAGE = 4096;

    @TempDir private Path directory;

    @AfterEach
    void restoreLogging() throws Exception {
        TestLogging.restore();
    }

    private record Said(int code, String out, String err) {}

    private static Said run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Parleyd.commandLine(new FakeHouse()::build);
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new Said(Parleyd.run(line, arguments), out.toString(), err.toString());
    }

    private Path database() throws IOException {
        return Files.createDirectories(directory.resolve("data")).resolve("parley.db");
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private void assertRefused(String words) {
        for (String command : List.of("check", "init", "serve")) {
            Said said = run(command, "--data", data());
            assertThat(said.code()).as(command).isEqualTo(REFUSED);
            assertThat(said.err()).as(command).hasLineCount(1).contains(words);
        }
    }

    @Test
    void whatIsNoDatabaseIsSaidToBeNone() throws IOException {
        byte[] noise = new byte[3 * PAGE];
        Arrays.fill(noise, (byte) 'x');
        Files.write(database(), noise);
        assertRefused("is damaged, or is no database");
        assertThat(Files.readAllBytes(database())).as("left as it was").isEqualTo(noise);
    }

    @Test
    void aDirectoryInItsPlaceIsRefused() throws IOException {
        Files.createDirectory(database());
        assertRefused("no database that this user may read and write");
    }

    @Test
    void aDatabaseThatWasCutInHalfIsRefused() throws IOException {
        assertThat(run("init", "--data", data()).code()).isZero();
        try (RandomAccessFile file = new RandomAccessFile(database().toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        assertRefused("put back a copy that is whole");
    }

    @Test
    void checkLooksAtEveryPage() throws IOException {
        assertThat(run("init", "--data", data()).code()).isZero();
        assertThat(run("check", "--data", data()).out()).startsWith("data = ");
        try (RandomAccessFile file = new RandomAccessFile(database().toFile(), "rw")) {
            file.seek(file.length() - PAGE);
            file.write(new byte[PAGE]);
        }
        Said said = run("check", "--data", data());
        assertThat(said.code()).isEqualTo(REFUSED);
        assertThat(said.err()).hasLineCount(1).contains("is damaged").contains("whole");
    }

    /// The history of the schema lies there, which is read before anything else.
    @Test
    void aDamagedSecondPageIsToldByAllAndTakenByNobody() throws IOException {
        assertThat(run("init", "--data", data()).code()).isZero();
        try (RandomAccessFile file = new RandomAccessFile(database().toFile(), "rw")) {
            file.seek(PAGE);
            file.write("garbage".getBytes(StandardCharsets.US_ASCII));
        }
        assertRefused("put back a copy that is whole");
        Said said = run("recover", "--data", data());
        assertThat(said.code()).isEqualTo(REFUSED);
        assertThat(said.err()).hasLineCount(1).contains("put back a copy that is whole");
    }

    @Test
    void whereNothingIsMissingARecoverySaysSo() {
        assertThat(run("init", "--data", data()).code()).isZero();
        Said said = run("recover", "--data", data());
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .matches("nothing is missing: known were \\d+ commits?, and all .*\n");
    }

    @Test
    void aSocketInADirectoryThatThereIsNotIsRefusedBeforeAnythingIsMade() throws IOException {
        Path file = directory.resolve("parleyd.toml");
        Files.writeString(file, "[local]\npath = \"" + directory.resolve("no/x.sock") + "\"\n");
        for (String command : List.of("check", "serve")) {
            Said said = run(command, "--data", data(), "--config", file.toString());
            assertThat(said.code()).as(command).isEqualTo(REFUSED);
            assertThat(said.err()).contains("there is no directory " + directory.resolve("no"));
        }
        assertThat(Files.exists(directory.resolve("data"))).as("nothing was begun").isFalse();
    }

    /// As on a full disk.
    @Test
    void whatCannotBePrintedIsNotDone() {
        StringWriter err = new StringWriter();
        CommandLine line = Parleyd.commandLine(new FakeHouse()::build);
        Writer full =
                new Writer() {
                    @Override
                    public void write(char[] text, int offset, int length) throws IOException {
                        throw new IOException("No space left on device");
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        line.setOut(new PrintWriter(full, true)).setErr(new PrintWriter(err, true));
        assertThat(Parleyd.run(line, "check", "--data", data())).isEqualTo(REFUSED);
        assertThat(err.toString()).contains("the output cannot be written");
    }

    @Test
    void aFileOfSettingsThatCannotBeReadIsNamed() throws IOException {
        Path missing = directory.resolve("missing.toml");
        Path words = Files.writeString(directory.resolve("words.toml"), "listen here");
        Path noise = Files.write(directory.resolve("noise.toml"), new byte[] {0, 1, (byte) 0xff});
        for (Path file : List.of(missing, directory, words, noise)) {
            for (String command : List.of("check", "init", "serve", "status")) {
                Said said = run(command, "--data", data(), "--config", file.toString());
                assertThat(said.code()).as(command + " " + file).isEqualTo(USAGE);
                assertThat(said.err()).contains(file.toString());
            }
        }
        assertThat(Files.exists(directory.resolve("data"))).as("nothing was begun").isFalse();
    }

    @Test
    void helpHasEveryExitCode() {
        assertThat(run("--help").out())
                .containsPattern("(?m)^ +0 +done")
                .containsPattern("(?m)^ +" + Halt.DIED + " ")
                .containsPattern("(?m)^ +" + Halt.STORAGE_BROKE + " ");
    }
}
