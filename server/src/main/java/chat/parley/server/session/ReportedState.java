package chat.parley.server.session;

import chat.parley.protocol.Id;
import org.jspecify.annotations.Nullable;

/// How far one session has been told what changed.
final class ReportedState {
    /// By the monotonic clock: when a welcome or heartbeat was last sent.
    volatile long atNanos;

    /// Whether something has changed since; only the monitor's thread looks at it.
    boolean behind;

    private @Nullable Id mark;
    private long accountVersion;

    ReportedState(long nowNanos) {
        atNanos = nowNanos;
    }

    synchronized void upTo(Id newMark, long newAccountVersion) {
        mark = mark == null || newMark.compareTo(mark) > 0 ? newMark : mark;
        accountVersion = newAccountVersion;
    }

    synchronized @Nullable Id mark() {
        return mark;
    }

    synchronized long accountVersion() {
        return accountVersion;
    }
}
