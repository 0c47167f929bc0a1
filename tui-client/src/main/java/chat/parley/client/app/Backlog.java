package chat.parley.client.app;

/// Counts what was brought to somebody and not yet taken up, so that whoever brings it waits while
/// that is much.
///
/// Safe for any number of threads.
final class Backlog {
    private final int most;
    private int waiting;
    private boolean over;

    /// @param most that may wait before others do
    Backlog(int most) {
        this.most = most;
    }

    /// Waits until there is room, or it is over. What is large counts for more, and is let in all
    /// the same.
    synchronized void enter(int size) throws InterruptedException {
        while (!over && waiting >= most) {
            wait();
        }
        waiting += size;
    }

    /// Takes room, whether there is any or not: for what may not wait.
    synchronized void push(int size) {
        waiting += size;
    }

    /// Takes room for one thing if there is any.
    synchronized boolean tryEnter() {
        if (waiting >= most) {
            return false;
        }
        waiting++;
        return true;
    }

    /// Something was taken up.
    synchronized void leave(int size) {
        waiting -= size;
        notifyAll();
    }

    /// Nobody waits any more.
    synchronized void end() {
        over = true;
        notifyAll();
    }
}
