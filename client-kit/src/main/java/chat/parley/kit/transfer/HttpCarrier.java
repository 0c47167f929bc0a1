package chat.parley.kit.transfer;

import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.link.HttpAccess;
import chat.parley.kit.transport.FileHttp;
import chat.parley.kit.transport.HttpBarred;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.model.file.FileProgress;
import chat.parley.protocol.operation.FileRequest.ShowProgress;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/// Files as they are over HTTP, beside the link: a part a call, each with the token that the link
/// has by then. Parts grow while they are quick, and are small again after a cut.
final class HttpCarrier implements FileCarrier {
    private static final int SMALLEST_BYTES = 64 * 1024;
    private static final int LARGEST_BYTES = 8 * 1024 * 1024;

    /// After so many tries in a row that brought nothing, HTTP does not lead there.
    private static final int MOST_FAILURES = 5;

    private static final int READ_BYTES = 64 * 1024;
    private static final Duration QUICK = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpAccess access;
    private final FileHttp http;
    private final BlockingLink link;
    private final byte[] buffer = new byte[READ_BYTES];
    private int partBytes = SMALLEST_BYTES;
    private int failures;

    /// @param link that this goes beside, and whose session it needs
    HttpCarrier(HttpAccess access, BlockingLink link) {
        this.access = access;
        this.http = new FileHttp(access.settings());
        this.link = link;
    }

    @Override
    public int partBytes() {
        return partBytes;
    }

    @Override
    public FileProgress send(FileProgress stored, ByteBuffer part, boolean last, Duration time)
            throws HttpBarred {
        long began = System.nanoTime();
        try {
            FileProgress now =
                    http.put(token(time), stored.file(), stored.received(), part, last, time);
            succeeded(began);
            return now;
        } catch (HttpBarred barred) {
            throw barred;
        } catch (IOException cut) {
            failed(cut);
        } catch (Refused refused) {
            pass(refused);
        }
        link.allow(time);
        FileProgress now = link.askUntilAnswered(new ShowProgress(stored.file()));
        if (now.received() > stored.received()) {
            failures = 0;
        }
        return now;
    }

    @Override
    public long fetch(Attachment file, long from, Duration time, Taking content)
            throws IOException {
        long began = System.nanoTime();
        long wanted = Math.min(partBytes, file.size() - from);
        Optional<InputStream> answer = open(file, from, wanted, time);
        if (answer.isEmpty()) {
            return 0;
        }
        long came = 0;
        try (InputStream body = answer.get()) {
            for (int read = read(body); read > 0; read = read(body)) {
                content.take(buffer, read);
                came += read;
            }
        }
        if (came >= wanted) {
            succeeded(began);
        } else {
            failures = came > 0 ? 0 : failures;
            failed(new EOFException());
        }
        return came;
    }

    private Optional<InputStream> open(Attachment file, long from, long count, Duration time)
            throws HttpBarred {
        try {
            return Optional.of(http.get(token(time), file, from, count, time));
        } catch (HttpBarred barred) {
            throw barred;
        } catch (IOException cut) {
            failed(cut);
        } catch (Refused refused) {
            pass(refused);
        }
        return Optional.empty();
    }

    /// Fills the buffer; a cut is an end.
    private int read(InputStream body) {
        try {
            return body.read(buffer);
        } catch (IOException _) {
            return -1;
        }
    }

    /// The token of the link's session, once there is one.
    private String token(Duration time) {
        link.allow(time);
        link.awaitSession();
        return access.token().get().orElseThrow(() -> new Refused(Reason.UNAUTHENTICATED));
    }

    private void succeeded(long beganNanos) {
        failures = 0;
        if (System.nanoTime() - beganNanos < QUICK.toNanos()) {
            partBytes = Math.min(2 * partBytes, LARGEST_BYTES);
        }
    }

    /// Waits a moment, unless it was in vain too often. A small part comes next: a refusal, too,
    /// is lost where much is sent after it.
    private void failed(Exception why) throws HttpBarred {
        partBytes = SMALLEST_BYTES;
        failures++;
        if (failures >= MOST_FAILURES) {
            throw new HttpBarred(why);
        }
        link.pause(PAUSE);
    }

    /// Waits where that helps: for a server that was asked too fast, or is busy; for a token that
    /// is being renewed; and for what was cut off before and is still being stored.
    private void pass(Refused refused) throws HttpBarred {
        Duration wait = Objects.requireNonNullElse(refused.retryAfter(), PAUSE);
        if (refused.reason() == Reason.RATE_LIMITED && link.pause(wait)) {
            return;
        }
        boolean passes =
                refused.reason().passes()
                        || refused.reason() == Reason.INVALID_FIELDS
                        || refused.reason().httpStatus() == Reason.UNAUTHENTICATED.httpStatus();
        if (!passes) {
            throw refused;
        }
        failed(refused);
    }

    @Override
    public void close() {
        http.close();
    }
}
