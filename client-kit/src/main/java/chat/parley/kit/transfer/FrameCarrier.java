package chat.parley.kit.transfer;

import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.model.file.FileProgress;
import chat.parley.protocol.operation.FileRequest.FilePart;
import chat.parley.protocol.operation.FileRequest.ReadFile;
import chat.parley.protocol.operation.FileRequest.ShowProgress;
import chat.parley.protocol.operation.FileRequest.WriteFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;

/// Files in frames of the link itself, whatever it goes over.
final class FrameCarrier implements FileCarrier {
    private final BlockingLink link;

    FrameCarrier(BlockingLink link) {
        this.link = link;
    }

    @Override
    public int partBytes() {
        return Limits.FILE_PART_BYTES;
    }

    @Override
    public FileProgress send(FileProgress stored, ByteBuffer part, boolean last, Duration time) {
        link.allow(time);
        byte[] bytes = new byte[Math.min(part.remaining(), Limits.FILE_PART_BYTES)];
        part.get(part.position(), bytes);
        boolean ends = last && bytes.length == part.remaining();
        String data = Base64.getEncoder().encodeToString(bytes);
        try {
            return link.askUntilAnswered(
                    new WriteFile(stored.file(), stored.received(), data, ends));
        } catch (Refused refused) {
            return storedAlready(stored, bytes.length, refused);
        }
    }

    /// A part whose answer was lost may have been stored: it is asked how much is.
    private FileProgress storedAlready(FileProgress before, int count, Refused refused) {
        if (refused.reason() != Reason.INVALID_FIELDS) {
            throw refused;
        }
        FileProgress now = link.askUntilAnswered(new ShowProgress(before.file()));
        if (now.received() != before.received() + count) {
            throw refused;
        }
        return now;
    }

    @Override
    public long fetch(Attachment file, long from, Duration time, Taking content)
            throws IOException {
        link.allow(time);
        FilePart part = link.askUntilAnswered(new ReadFile(file.id(), from, false));
        byte[] bytes = Base64.getDecoder().decode(part.data());
        if (bytes.length == 0) {
            throw new IOException(file.name() + " is shorter than it was");
        }
        content.take(bytes, bytes.length);
        return bytes.length;
    }

    @Override
    public void close() {}
}
