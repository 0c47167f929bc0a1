package chat.parley.kit.transfer;

import chat.parley.kit.transport.HttpBarred;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.model.file.FileProgress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;

/// One of the forms in which the bytes of files travel. For one thread, which it blocks. Whatever
/// is cut off is told as far as it came: whoever asked goes on from there.
sealed interface FileCarrier extends AutoCloseable permits FrameCarrier, HttpCarrier {

    /// How many bytes are best sent at once, as things are.
    int partBytes();

    /// Sends a part, or the beginning of one.
    ///
    /// @param stored how far the file has come, which is where the part begins
    /// @param part in an array; left as it is
    /// @param last whether nothing follows it, of a file whose size was not told
    /// @param time how long it may take
    /// @return how far the file has come now
    /// @throws HttpBarred if this form does not lead to the server
    FileProgress send(FileProgress stored, ByteBuffer part, boolean last, Duration time)
            throws HttpBarred;

    /// Fetches some of a file.
    ///
    /// @param from the first byte, which there is
    /// @param time how long it may take
    /// @return how many bytes came
    /// @throws HttpBarred if this form does not lead to the server
    /// @throws IOException if they cannot be taken
    long fetch(Attachment file, long from, Duration time, Taking content) throws IOException;

    @Override
    void close();

    /// Takes what comes.
    @FunctionalInterface
    interface Taking {
        /// Takes some.
        ///
        /// @param bytes of which the first `count` are meant, until this returns
        void take(byte[] bytes, int count) throws IOException;
    }
}
