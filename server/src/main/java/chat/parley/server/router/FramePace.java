package chat.parley.server.router;

import chat.parley.server.limit.Allowance;
import chat.parley.server.limit.TokenBucket;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/// How fast the frames of one connection are dealt with, whatever they are: what comes faster waits
/// in the inbox, and then at its sender. Frames that cost the server more count for more. Used by
/// the thread that serves the connection.
final class FramePace {
    /// Before somebody has signed in: enough for a few hellos and tries of a password.
    static final Allowance STRANGER = Allowance.perSecond(200, 20);

    /// More than the requests of one account, which have rates of their own, and its acks.
    static final Allowance SIGNED_IN = Allowance.perSecond(4_000, 2_000);

    private final DoubleSupplier scale;
    private @Nullable TokenBucket bucket;

    private double ofScale;

    /// Whether the bucket is that of somebody who is known.
    private boolean ofKnown;

    /// What a frame counts for.
    enum Cost {
        /// A heartbeat, an ack, a request that is carried out.
        FRAME(1),
        /// A token is verified, and what changed is looked up.
        HELLO(20),
        /// A conversation was looked up, in vain.
        FALSE_ACK(20),
        /// An answer says at length what is wrong.
        BAD_REQUEST(5);

        private final int tokens;

        Cost(int tokens) {
            this.tokens = tokens;
        }

        int tokens() {
            return tokens;
        }
    }

    /// Starts at full speed.
    ///
    /// @param scale how many times that is allowed now; 0 lifts all limits
    FramePace(DoubleSupplier scale) {
        this.scale = scale;
    }

    /// Waits until this may be dealt with.
    void await(Cost cost, boolean known) throws InterruptedException {
        double now = scale.getAsDouble();
        if (now == 0) {
            return;
        }
        Duration debt = bucket(known, now).borrow(cost.tokens());
        if (debt.isPositive()) {
            Thread.sleep(debt);
        }
    }

    private TokenBucket bucket(boolean known, double now) {
        if (bucket == null || ofKnown != known || ofScale != now) {
            bucket = TokenBucket.full((known ? SIGNED_IN : STRANGER).scaled(now));
            ofScale = now;
            ofKnown = known;
        }
        return bucket;
    }
}
