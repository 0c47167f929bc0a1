package chat.parley.server.storage.sqlite;

/// Waiting for a thread's end.
final class Threads {
    private Threads() {}

    /// Waits to the end: what the thread uses is closed after it. Whoever is interrupted meanwhile
    /// stays so.
    static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
