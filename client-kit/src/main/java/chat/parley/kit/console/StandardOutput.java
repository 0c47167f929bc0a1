package chat.parley.kit.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a process prints, remembering why something of it was lost: the stream above this one only
/// knows that something was.
final class StandardOutput extends OutputStream {
    private final OutputStream out;
    private volatile @Nullable IOException failure;

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /// Why output was lost; empty also where nobody wanted to read more of it.
    Optional<String> lost() {
        return Optional.ofNullable(failure)
                .map(IOException::getMessage)
                .filter(why -> !why.equals(closedPipe()));
    }

    /// What the system says of a pipe that nobody reads any more: its words are all that tells one
    /// failure from another, and they are in the person's language.
    private static @Nullable String closedPipe() {
        try {
            Pipe pipe = Pipe.open();
            pipe.source().close();
            try (Pipe.SinkChannel sink = pipe.sink()) {
                sink.write(ByteBuffer.allocate(1));
                return null;
            }
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
