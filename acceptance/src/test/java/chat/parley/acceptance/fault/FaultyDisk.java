package chat.parley.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A disk that fails when a test says so, under the programs that are started with [#environment].
///
/// @param library loaded before the C library
record FaultyDisk(Path directory, Path library) {
    private static final String SOURCE = "faulty-disk.c";

    /// Compiles it; without a compiler the test is skipped.
    static FaultyDisk in(Path directory) throws IOException, InterruptedException {
        Path source = directory.resolve(SOURCE);
        try (InputStream text = FaultyDisk.class.getResourceAsStream(SOURCE)) {
            Files.copy(Objects.requireNonNull(text), source);
        }
        FaultyDisk disk = new FaultyDisk(directory, directory.resolve("faulty-disk.so"));
        assumeTrue(disk.compiled(source), "no C compiler");
        return disk;
    }

    private boolean compiled(Path source) throws InterruptedException {
        try {
            String out = library.toString();
            Process gcc =
                    new ProcessBuilder(
                                    List.of(
                                            "gcc",
                                            "-shared",
                                            "-fPIC",
                                            "-o",
                                            out,
                                            source.toString(),
                                            "-ldl"))
                            .inheritIO()
                            .start();
            assertThat(gcc.waitFor()).isZero();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAILING_FLUSH", failing().toString(),
                "FULL_DISK", full().toString());
    }

    private Path failing() {
        return directory.resolve("failing");
    }

    private Path full() {
        return directory.resolve("full");
    }

    /// The next flush of a file fails.
    ///
    /// @param file the end of its path
    void failNextFlush(String file) throws IOException {
        appear(failing(), file);
    }

    /// Whether that flush is still to come.
    boolean isToFail() {
        return Files.exists(failing());
    }

    /// There is no room for a file any more.
    ///
    /// @param file the end of its path
    void fill(String file) throws IOException {
        appear(full(), file);
    }

    /// There is room again.
    void makeRoom() throws IOException {
        Files.delete(full());
    }

    /// All at once: who reads it finds it whole.
    private void appear(Path order, String file) throws IOException {
        Files.move(Files.writeString(directory.resolve("new"), file), order);
    }
}
