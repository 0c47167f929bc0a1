package chat.parley.kit.transfer;

import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.transport.LinkLost;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.model.file.FileProgress;
import chat.parley.protocol.operation.FileRequest.CreateFile;
import chat.parley.protocol.operation.FileRequest.DiscardFile;
import chat.parley.protocol.operation.FileRequest.FilePart;
import chat.parley.protocol.operation.FileRequest.ReadFile;
import chat.parley.protocol.operation.FileRequest.ShowProgress;
import chat.parley.protocol.operation.FileRequest.WriteFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.OptionalLong;

/// Carries files over a link, part by part: never more of one is in memory. Each part has its time,
/// however long the whole takes; lost connections are waited through. For one thread, which it
/// blocks.
public final class FileTransfer {
    private final BlockingLink link;
    private final Duration patience;

    /// Carries them over a link.
    ///
    /// @param patience how long a part may take
    public FileTransfer(BlockingLink link, Duration patience) {
        this.link = link;
        this.patience = patience;
    }

    /// Uploads a file, for a message to carry. What cannot be read to its end is forgotten again.
    ///
    /// @param voice whether it was spoken for the conversation
    /// @throws IOException if it cannot be read, or is shorter than it was
    public Attachment upload(UploadSource source, boolean voice, TransferProgress progress)
            throws IOException {
        try (InputStream content = source.content().open()) {
            FileProgress room = room(source, voice);
            try {
                return upload(room, source, content, progress);
            } catch (IOException e) {
                discard(room.file(), e);
                throw e;
            }
        }
    }

    /// Has the server make room for a file, which [#resume] then fills.
    ///
    /// @param voice whether it was spoken for the conversation
    public Id begin(UploadSource source, boolean voice) {
        return room(source, voice).file();
    }

    /// Uploads what the server has not of a file that was begun, now or before. What cannot be read
    /// to its end stays there, to be gone on with.
    ///
    /// @throws IOException if it cannot be read, or is shorter than it was
    public Attachment resume(Id file, UploadSource source, TransferProgress progress)
            throws IOException {
        link.allow(patience);
        FileProgress stored = link.askUntilAnswered(new ShowProgress(file));
        try (InputStream content = source.content().open()) {
            content.skipNBytes(stored.received());
            return upload(stored, source, content, progress);
        }
    }

    private FileProgress room(UploadSource source, boolean voice) {
        Long size = source.size().isPresent() ? source.size().getAsLong() : null;
        link.allow(patience);
        return link.askInTime(new CreateFile(source.name(), size, null, voice));
    }

    private Attachment upload(
            FileProgress begun, UploadSource source, InputStream content, TransferProgress progress)
            throws IOException {
        FileProgress stored = begun;
        while (true) {
            Attachment whole = stored.attachment();
            if (whole != null) {
                return whole;
            }
            int wanted = wanted(stored);
            byte[] part = content.readNBytes(wanted);
            boolean last = part.length < wanted;
            if (last && stored.size() != null) {
                throw new IOException(source.name() + " is shorter than it was");
            }
            stored = write(stored.file(), stored.received(), part, last);
            progress.arrived(stored.received(), source.size());
        }
    }

    /// How much the next part has, if there is as much.
    private static int wanted(FileProgress stored) {
        Long size = stored.size();
        return size == null
                ? Limits.FILE_PART_BYTES
                : (int) Math.min(Limits.FILE_PART_BYTES, size - stored.received());
    }

    private void discard(Id file, IOException cause) {
        try {
            link.ask(new DiscardFile(file));
        } catch (Refused | LinkLost e) {
            cause.addSuppressed(e); // the server forgets it by itself
        }
    }

    /// A part whose answer was lost may have been stored: it is asked how much is.
    private FileProgress write(Id file, long offset, byte[] part, boolean last) {
        link.allow(patience);
        String data = Base64.getEncoder().encodeToString(part);
        try {
            return link.askUntilAnswered(new WriteFile(file, offset, data, last));
        } catch (Refused refused) {
            if (refused.reason() != Reason.INVALID_FIELDS) {
                throw refused;
            }
            FileProgress stored = link.askUntilAnswered(new ShowProgress(file));
            if (stored.received() != offset + part.length) {
                throw refused;
            }
            return last && !stored.isWhole()
                    ? link.askUntilAnswered(new WriteFile(file, stored.received(), "", true))
                    : stored;
        }
    }

    /// Downloads a file.
    ///
    /// @throws IOException if it cannot be written, or is not what the message carries
    public void download(Attachment file, OutputStream out, TransferProgress progress)
            throws IOException {
        MessageDigest digest = sha256();
        for (long at = 0; at < file.size(); ) {
            byte[] part = read(file, at);
            digest.update(part);
            out.write(part);
            at += part.length;
            progress.arrived(at, OptionalLong.of(file.size()));
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new IOException(file.name() + " came otherwise than it was sent");
        }
    }

    private byte[] read(Attachment file, long from) throws IOException {
        link.allow(patience);
        FilePart part = link.askUntilAnswered(new ReadFile(file.id(), from, false));
        byte[] bytes = Base64.getDecoder().decode(part.data());
        if (bytes.length == 0) {
            throw new IOException(file.name() + " is shorter than it was");
        }
        return bytes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
