package chat.parley.kit.transfer;

import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.transport.HttpBarred;
import chat.parley.kit.transport.LinkLost;
import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.model.file.FileProgress;
import chat.parley.protocol.operation.FileRequest.CreateFile;
import chat.parley.protocol.operation.FileRequest.DiscardFile;
import chat.parley.protocol.operation.FileRequest.ShowProgress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.OptionalLong;

/// Carries files to a link's server and back, part by part: never more of one is in memory. They go
/// over HTTP where the link is a WebSocket, as long as HTTP leads there, or else in frames. Each
/// part has its time, however long the whole takes; what is cut off goes on where it was. For one
/// thread, which it blocks.
public final class FileTransfer implements AutoCloseable {
    /// What a server reads in a millisecond of a file that is whole, at the least.
    private static final long HASHED_BYTES = 20_000;

    private final BlockingLink link;
    private final Duration patience;
    private FileCarrier carrier;
    private byte[] buffer = new byte[0];

    /// Carries them beside a link, or over it.
    ///
    /// @param patience how long a part may take
    public FileTransfer(BlockingLink link, Duration patience) {
        this.link = link;
        this.patience = patience;
        carrier =
                link.http()
                        .<FileCarrier>map(access -> new HttpCarrier(access, link))
                        .orElseGet(() -> new FrameCarrier(link));
    }

    /// Does something in the form that leads to the server.
    private <T> T carry(Carrying<T> work) throws IOException {
        try {
            return work.by(carrier);
        } catch (HttpBarred _) {
            carrier.close();
            carrier = new FrameCarrier(link);
            return work.by(carrier);
        }
    }

    @FunctionalInterface
    private interface Carrying<T> {
        T by(FileCarrier form) throws IOException;
    }

    /// Uploads a file, for a message to carry. What cannot be read to its end, or stored, is
    /// forgotten again.
    ///
    /// @param voice whether it was spoken for the conversation
    /// @throws IOException if it cannot be read, or is shorter than it was
    public Attachment upload(UploadSource source, boolean voice, TransferProgress progress)
            throws IOException {
        try (InputStream content = source.content().open()) {
            FileProgress room = room(source, voice);
            try {
                return upload(room, source, content, progress);
            } catch (IOException | Refused e) {
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
            ByteBuffer part = read(content, wanted);
            boolean last = part.remaining() < wanted;
            if (last && stored.size() != null) {
                throw new IOException(source.name() + " is shorter than it was");
            }
            stored = send(stored, part, last);
            progress.arrived(stored.received(), source.size());
        }
    }

    /// How much the next part has, if there is as much.
    private int wanted(FileProgress stored) {
        Long size = stored.size();
        return size == null
                ? carrier.partBytes()
                : (int) Math.min(carrier.partBytes(), size - stored.received());
    }

    private ByteBuffer read(InputStream content, int wanted) throws IOException {
        if (buffer.length < wanted) {
            buffer = new byte[wanted];
        }
        return ByteBuffer.wrap(buffer, 0, content.readNBytes(buffer, 0, wanted));
    }

    /// Sends a part, in as many pieces as it takes.
    private FileProgress send(FileProgress stored, ByteBuffer part, boolean last)
            throws IOException {
        long end = stored.received() + part.remaining();
        FileProgress now = stored;
        do {
            FileProgress before = now;
            Duration time = time(before, end, last);
            now = carry(form -> form.send(before, part, last, time));
            if (now.received() < before.received() || now.received() > end) {
                throw new IOException("the server has other bytes than were sent");
            }
            part.position(part.limit() - (int) (end - now.received()));
        } while (part.hasRemaining() || (last && !now.isWhole()));
        return now;
    }

    /// The last part has more time: the server looks at the whole file then.
    private Duration time(FileProgress stored, long end, boolean last) {
        Long size = stored.size();
        return last || (size != null && end == size)
                ? patience.plusMillis(end / HASHED_BYTES)
                : patience;
    }

    private void discard(Id file, Exception cause) {
        try {
            link.ask(new DiscardFile(file));
        } catch (Refused | LinkLost e) {
            cause.addSuppressed(e); // the server forgets it by itself
        }
    }

    /// Downloads a file.
    ///
    /// @throws IOException if it cannot be written, or is not what the message carries
    public void download(Attachment file, OutputStream out, TransferProgress progress)
            throws IOException {
        MessageDigest digest = sha256();
        FileCarrier.Taking content =
                (bytes, count) -> {
                    digest.update(bytes, 0, count);
                    out.write(bytes, 0, count);
                };
        for (long at = 0; at < file.size(); ) {
            long from = at;
            at += carry(form -> form.fetch(file, from, patience, content));
            progress.arrived(at, OptionalLong.of(file.size()));
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new IOException(file.name() + " came otherwise than it was sent");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Nothing more is carried.
    @Override
    public void close() {
        carrier.close();
    }
}
