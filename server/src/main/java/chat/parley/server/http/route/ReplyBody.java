package chat.parley.server.http.route;

import java.io.IOException;
import java.io.OutputStream;

/// What an HTTP answer consists of.
public sealed interface ReplyBody {

    /// How many bytes it has.
    long length();

    /// All of it, at hand.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Whole(byte[] bytes) implements ReplyBody {
        @Override
        public long length() {
            return bytes.length;
        }
    }

    /// Written as the other end reads it, and no faster.
    ///
    /// @param length how much will be written, exactly
    record Written(long length, BodyWriter writer) implements ReplyBody {}

    /// Writes a body; on a virtual thread, so it may block, and does where the other end is slow.
    @FunctionalInterface
    interface BodyWriter {
        /// Writes all of it.
        ///
        /// @throws IOException if there is nobody to write to any more, or nothing to be read
        void write(OutputStream out) throws IOException;
    }
}
