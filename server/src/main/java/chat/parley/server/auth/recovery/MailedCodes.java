package chat.parley.server.auth.recovery;

import chat.parley.protocol.Id;
import chat.parley.server.auth.token.Base32Code;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.LongSupplier;

/// The codes that went out by e-mail: one an account at a time, for a while and for a number of
/// tries. They are in memory, as their hashes, so that the host's clock moves none of their ends; a
/// restart forgets them. Safe for any number of threads.
public final class MailedCodes {
    public static final Duration LIFE = Duration.ofMinutes(15);

    /// So many accounts have one at a time.
    public static final int MOST = 10_000;

    /// So many wrong ones end a code. One address alone, which is throttled, does not come to it,
    /// and so keeps nobody from theirs.
    public static final int TRIES = 100;

    private final LongSupplier nanoTime;
    private final SecureRandom random = new SecureRandom();

    /// By account, the oldest first.
    private final SequencedMap<Id, Sent> sent = new LinkedHashMap<>();

    /// Starts with none.
    ///
    /// @param nanoTime a monotonic clock
    public MailedCodes(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /// A code that nobody has typed yet.
    ///
    /// @param code what it is good for
    /// @param hash of its symbols
    /// @param endsAt in the clock's nanoseconds
    private record Sent(MailedCode code, String hash, long endsAt, int wrong) {
        Sent missed() {
            return new Sent(code, hash, endsAt, wrong + 1);
        }
    }

    /// Makes a code, in the place of the one that the account had; where too many have one, in that
    /// of the oldest.
    public synchronized Base32Code issue(MailedCode what) {
        sent.remove(what.account());
        sent.values().removeIf(this::isOver);
        if (sent.size() >= MOST) {
            sent.pollFirstEntry();
        }
        Base32Code code = Base32Code.random(random);
        long endsAt = nanoTime.getAsLong() + LIFE.toNanos();
        sent.put(what.account(), new Sent(what, code.hash(), endsAt, 0));
        return code;
    }

    /// Finds out whether an account's code is what was typed; what has the form of one and is
    /// another is counted.
    public synchronized Optional<MailedCode> match(Id account, String typed) {
        Sent known = sent.get(account);
        Optional<Base32Code> code = Base32Code.read(typed);
        if (known == null || code.isEmpty() || isOver(known)) {
            return Optional.empty();
        }
        if (isSame(code.get().hash(), known.hash())) {
            return Optional.of(known.code());
        }
        sent.replace(account, known.missed()); // keeps its place among the oldest
        return Optional.empty();
    }

    /// Ends an account's code.
    public synchronized void forget(Id account) {
        sent.remove(account);
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private boolean isOver(Sent one) {
        return one.wrong() >= TRIES || one.endsAt() - nanoTime.getAsLong() <= 0;
    }
}
