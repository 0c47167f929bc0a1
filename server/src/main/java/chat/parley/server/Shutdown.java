package chat.parley.server;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What has been opened so far, to be closed in the other direction: at the end, or as soon as
/// opening the rest goes wrong.
final class Shutdown implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Shutdown.class);

    private final Deque<Runnable> closings = new ArrayDeque<>();

    /// Something was opened, and this closes it.
    void closedBy(Runnable closing) {
        closings.push(closing);
    }

    /// Closes everything, once; a failure does not keep the rest open.
    @Override
    public void close() {
        while (!closings.isEmpty()) {
            try {
                closings.pop().run();
            } catch (RuntimeException | Error e) {
                log.error("something could not be closed", e);
            }
        }
    }
}
