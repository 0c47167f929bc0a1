package chat.parley.server.storage;

import chat.parley.protocol.Id;
import java.time.Clock;
import java.time.Instant;

/// Makes [Id]s: unique among all nodes, and rising on each, also when its clock is set back. Safe
/// for any number of threads.
public final class Ids {
    /// 2026-01-01T00:00:00Z: 41 bits of milliseconds from here last until 2095.
    private static final long EPOCH_MILLIS = 1_767_225_600_000L;

    private static final int NODE_BITS = 10;
    private static final int COUNTER_BITS = 12;

    /// The last moment of which there can be an id.
    public static final Instant LAST_MOMENT =
            Instant.ofEpochMilli(EPOCH_MILLIS + (Long.MAX_VALUE >> (NODE_BITS + COUNTER_BITS)));

    private final Clock clock;
    private final long node;
    private long last;

    /// Makes the ids of one node.
    ///
    /// @param node which node this is, from 0 to 1,023
    public Ids(Clock clock, int node) {
        if (node < 0 || node >= 1 << NODE_BITS) {
            throw new IllegalArgumentException("a node is from 0 to 1023, not " + node);
        }
        this.clock = clock;
        this.node = node;
    }

    /// A new id, higher than every one before. When more than 4,096 are asked for within a
    /// millisecond, or the clock goes back, the next milliseconds are used ahead of time.
    public synchronized Id next() {
        long now = Math.max(0, clock.millis() - EPOCH_MILLIS) << COUNTER_BITS;
        last = Math.max(last + 1, now);
        long millis = last >> COUNTER_BITS;
        long counter = last & ((1 << COUNTER_BITS) - 1);
        return new Id((millis << (NODE_BITS + COUNTER_BITS)) | (node << COUNTER_BITS) | counter);
    }

    /// Makes every later id higher than `seen`, which this node stored before it was started again.
    public synchronized void startAbove(Id seen) {
        long millis = seen.value() >> (NODE_BITS + COUNTER_BITS);
        long counter = seen.value() & ((1 << COUNTER_BITS) - 1);
        last = Math.max(last, (millis << COUNTER_BITS) | counter);
    }

    /// An id as low as any that could have been made at a moment, for looking up what came after.
    ///
    /// @param epochMillis at most that of [#LAST_MOMENT]
    public static Id lowestAt(long epochMillis) {
        long millis = Math.max(epochMillis, EPOCH_MILLIS) - EPOCH_MILLIS;
        return new Id(Math.max(1, millis << (NODE_BITS + COUNTER_BITS)));
    }
}
