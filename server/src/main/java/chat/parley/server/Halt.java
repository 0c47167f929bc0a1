package chat.parley.server;

import chat.parley.server.job.LastResort;
import chat.parley.server.logging.Logging;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends the process at once, with a message and a code of its own. Nothing is closed: what closing
/// would write is what cannot be trusted, and the next start recovers from the log.
final class Halt implements LastResort {
    /// A part of the server died: a mistake in the program, or no memory. `EX_SOFTWARE` of
    /// sysexits.h.
    static final int DIED = 70;

    /// The disk failed. `EX_IOERR` of sysexits.h.
    static final int STORAGE_BROKE = 74;

    private static final Logger log = LoggerFactory.getLogger(Halt.class);

    private final AtomicBoolean ending = new AtomicBoolean();
    private final IntConsumer end;

    /// Makes one.
    ///
    /// @param end ends the process with a code, without shutdown hooks
    Halt(IntConsumer end) {
        this.end = end;
    }

    @Override
    public void storageBroke(Throwable cause) {
        end(
                STORAGE_BROKE,
                "the disk failed to keep what was written: nothing more is acknowledged, and the"
                        + " server ends. What was acknowledged is recovered at the next start; look"
                        + " at the disk first",
                cause);
    }

    @Override
    public void died(String part, Throwable cause) {
        end(DIED, "the " + part + " died, and the server ends: start it again", cause);
    }

    /// Memory may be short, so the code comes first and the words as far as they go.
    private void end(int code, String why, Throwable cause) {
        if (!ending.compareAndSet(false, true)) {
            return;
        }
        try {
            log.error(why, cause);
            Logging.stop();
        } finally {
            end.accept(code);
        }
    }
}
