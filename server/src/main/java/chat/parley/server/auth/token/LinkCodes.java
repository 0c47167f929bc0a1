package chat.parley.server.auth.token;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.LongSupplier;

/// The codes by which people add another machine's SSH key: one an account at a time, good once and
/// for a while. They are in memory, so that the host's clock moves none of their ends; a restart
/// forgets them. Safe for any number of threads.
public final class LinkCodes {
    public static final Duration LIFE = Duration.ofMinutes(10);

    /// So many accounts have one at a time.
    public static final int MOST = 10_000;

    private final LongSupplier nanoTime;
    private final SecureRandom random = new SecureRandom();

    /// By account, the oldest first.
    private final SequencedMap<Id, Issued> issued = new LinkedHashMap<>();

    /// Starts with none.
    ///
    /// @param nanoTime a monotonic clock
    public LinkCodes(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /// A code that nobody has used yet.
    ///
    /// @param device which asked for it: once that is signed out, the code is worth nothing
    /// @param endsAt in the clock's nanoseconds
    public record Issued(Id account, Id device, String hash, long endsAt) {}

    /// Makes a code, in the place of the one that the account had.
    ///
    /// @throws Refused saying when to come back, where too many have one
    public synchronized Base32Code issue(Id account, Id device) {
        issued.remove(account);
        issued.values().removeIf(this::isOver);
        if (issued.size() >= MOST) {
            throw Refused.tooFast(left(issued.firstEntry().getValue()));
        }
        Base32Code code = Base32Code.random(random);
        long endsAt = nanoTime.getAsLong() + LIFE.toNanos();
        issued.put(account, new Issued(account, device, code.hash(), endsAt));
        return code;
    }

    /// Takes an account's code away, if it is what was typed: of those who type it at once, one
    /// gets it.
    public synchronized Optional<Issued> take(Id account, String typed) {
        Optional<Issued> known =
                Optional.ofNullable(issued.get(account))
                        .filter(it -> !isOver(it))
                        .filter(it -> matches(it, typed));
        known.ifPresent(_ -> issued.remove(account));
        return known;
    }

    /// Puts back what was taken and came to nothing, unless there is a newer one.
    public synchronized void giveBack(Issued taken) {
        issued.putIfAbsent(taken.account(), taken);
    }

    private static boolean matches(Issued known, String typed) {
        return Base32Code.read(typed)
                .map(code -> MessageDigest.isEqual(bytes(code.hash()), bytes(known.hash())))
                .orElse(false);
    }

    private static byte[] bytes(String hash) {
        return hash.getBytes(StandardCharsets.US_ASCII);
    }

    private boolean isOver(Issued one) {
        return !left(one).isPositive();
    }

    private Duration left(Issued one) {
        return Duration.ofNanos(one.endsAt() - nanoTime.getAsLong());
    }
}
