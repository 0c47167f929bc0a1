package chat.parley.server.router;

/// Counts one connection's writes that are under way, for its reads wait for them.
final class PendingWrites {
    /// What one sender has in the queue of the writer is what others wait behind.
    static final int MOST = 64;

    private int underWay;

    /// One more; waits while there are too many.
    synchronized void begin() throws InterruptedException {
        while (underWay >= MOST) {
            wait();
        }
        underWay++;
    }

    synchronized void end() {
        underWay--;
        notifyAll();
    }

    synchronized void awaitAll() throws InterruptedException {
        while (underWay > 0) {
            wait();
        }
    }
}
