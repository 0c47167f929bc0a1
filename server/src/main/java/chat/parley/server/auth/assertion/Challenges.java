package chat.parley.server.auth.assertion;

import chat.parley.protocol.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.function.LongSupplier;

/// The nonces that gateways were told and have not brought back: one of a connection, good for one
/// use on that connection, for a while by the monotonic clock. Beyond a number the oldest is
/// forgotten. Safe for any number of threads.
public final class Challenges {
    /// For how long one is good.
    public static final Duration GOOD_FOR = Duration.ofSeconds(30);

    /// How many are remembered; more than come within the way to a gateway and back.
    public static final int MOST = 10_000;

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final LongSupplier nanoTime;

    /// By connection, the oldest first.
    private final LinkedHashMap<Id, Issued> issued = new LinkedHashMap<>();

    private record Issued(String nonce, long atNanos) {}

    public Challenges(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /// A new one, in place of the connection's last.
    public synchronized String issue(Id connection) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        issued.remove(connection);
        issued.put(connection, new Issued(nonce, nanoTime.getAsLong()));
        if (issued.size() > MOST) {
            issued.pollFirstEntry();
        }
        return nonce;
    }

    /// Takes one back. Whatever is brought, the connection's own is spent.
    ///
    /// @return whether it is the connection's, and still good
    public synchronized boolean redeem(Id connection, String nonce) {
        Issued told = issued.remove(connection);
        return told != null
                && nanoTime.getAsLong() - told.atNanos() < GOOD_FOR.toNanos()
                && MessageDigest.isEqual(
                        told.nonce().getBytes(StandardCharsets.UTF_8),
                        nonce.getBytes(StandardCharsets.UTF_8));
    }

    synchronized int count() {
        return issued.size();
    }
}
