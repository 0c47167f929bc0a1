package chat.parley.kit.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.kit.console.UsageProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {
    private static final int FILES = 50;
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @TempDir Path directory;

    /// A link that is told that it ends forgets its tokens while `logout` does.
    @Test
    @Tag("F11")
    void whatSeveralDeleteAtOnceIsGoneAndNobodysTrouble() {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 20; round++) {
                Path profile = directory.resolve("profile" + round);
                for (int file = 0; file < FILES; file++) {
                    PrivateFiles.replace(profile.resolve("kept/" + file), new byte[1]);
                }
                List<CompletableFuture<Void>> deleted =
                        IntStream.range(0, 4).mapToObj(_ -> delete(profile, threads)).toList();
                assertThat(deleted).allSatisfy(one -> assertThat(one).succeedsWithin(TEN_SECONDS));
                assertThat(profile).doesNotExist();
            }
        }
    }

    @Test
    void whatCannotBeWrittenLeavesNothingBehind() {
        Path taken = directory.resolve("taken");
        PrivateFiles.replace(taken.resolve("inside"), new byte[1]);
        assertThatThrownBy(() -> PrivateFiles.replace(taken, new byte[1]))
                .isInstanceOf(UsageProblem.class);
        assertThat(directory).isDirectoryNotContaining(file -> !file.equals(taken));
    }

    private static CompletableFuture<Void> delete(Path path, ExecutorService threads) {
        return CompletableFuture.runAsync(() -> PrivateFiles.delete(path), threads);
    }
}
