package chat.parley.server.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The connections that speak HTTP, to be ended in order: once that has begun no call is carried
/// out any more, those under way are answered, and each connection is closed as soon as it has
/// nothing left to say. Safe for any number of threads.
final class HttpConnections {
    private final Set<HttpConnection> open = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    void opened(HttpConnection connection) {
        open.add(connection);
        if (ending) {
            connection.endWhenIdle();
        }
    }

    void closed(HttpConnection connection) {
        open.remove(connection);
        synchronized (this) {
            notifyAll();
        }
    }

    /// Whether new calls are refused, and answers are the last of their connections.
    boolean areEnding() {
        return ending;
    }

    void end() {
        ending = true;
        open.forEach(HttpConnection::endWhenIdle);
    }

    /// Waits until all are closed, but no longer than that.
    synchronized void awaitNone(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toMillis(); left > 0 && !open.isEmpty(); ) {
                wait(left);
                left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // whoever stops the server wants it at once
        }
    }
}
