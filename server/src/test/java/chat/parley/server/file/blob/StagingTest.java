package chat.parley.server.file.blob;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("W22")
class StagingTest {
    private static final Id FILE = new Id(7);

    @TempDir private Path directory;
    private Staging staging;

    @BeforeEach
    void begin() throws IOException {
        staging = new Staging(directory);
        staging.begin(FILE);
    }

    private boolean append(long offset, String part) throws IOException {
        return staging.append(
                FILE, offset, ByteBuffer.wrap(part.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aPartIsAddedWhereTheOthersEndAndNowhereElse() throws IOException {
        assertThat(append(0, "ab")).isTrue();
        assertThat(append(0, "xy")).isFalse();
        assertThat(append(3, "xy")).isFalse();
        assertThat(append(2, "cd")).isTrue();

        assertThat(staging.received(FILE)).isEqualTo(4);
        assertThat(staging.end(FILE)).hasContent("abcd");
    }

    @Test
    void nothingIsAddedToWhatWasEnded() throws IOException {
        append(0, "ab");
        Path whole = staging.end(FILE);

        assertThat(append(2, "c")).isFalse();
        assertThat(append(0, "xy")).isFalse();

        assertThat(whole).hasContent("ab");
        assertThat(staging.received(FILE)).isEqualTo(2);
    }

    @Test
    void whatWasEndedMayBeEndedAgain() throws IOException {
        append(0, "ab");
        Path whole = staging.end(FILE);

        assertThat(append(2, "")).isTrue();
        assertThat(staging.end(FILE)).isEqualTo(whole).hasContent("ab");
    }

    @Test
    void whatIsDiscardedLeavesNothing() throws IOException {
        staging.end(FILE);
        staging.preview(FILE, new byte[] {1});
        Set<Id> before = new HashSet<>();
        staging.each(before::add);

        staging.discard(FILE);

        assertThat(before).containsExactly(FILE);
        assertThat(directory).isEmptyDirectory();
        assertThat(staging.received(FILE)).isZero();
    }
}
