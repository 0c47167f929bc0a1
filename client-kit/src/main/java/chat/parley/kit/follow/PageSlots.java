package chat.parley.kit.follow;

import java.util.ArrayDeque;

/// Lets a few pages at a time be fetched and dealt with: after a long absence every conversation
/// has grown, and nobody holds all of that in memory. Used in turn.
final class PageSlots {
    static final int MOST = 4;

    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private int taken;
    private boolean handingOut;
    private final Runnable idle;

    /// Starts with all of them free.
    ///
    /// @param idle told whenever all are free again
    PageSlots(Runnable idle) {
        this.idle = idle;
    }

    /// Begins now, or when it is its turn; whoever has begun has to [#leave].
    void enter(Runnable begin) {
        waiting.add(begin);
        handOut();
    }

    void leave() {
        taken--;
        handOut();
    }

    /// In a loop, for whoever begins may leave at once.
    private void handOut() {
        if (handingOut) {
            return;
        }
        handingOut = true;
        try {
            while (taken < MOST && !waiting.isEmpty()) {
                taken++;
                waiting.remove().run();
            }
        } finally {
            handingOut = false;
        }
        if (taken == 0) {
            idle.run();
        }
    }
}
