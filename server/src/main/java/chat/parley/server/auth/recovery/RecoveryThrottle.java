package chat.parley.server.auth.recovery;

import chat.parley.protocol.Refused;
import chat.parley.server.account.contact.Given;
import chat.parley.server.limit.Allowance;
import chat.parley.server.limit.TokenBuckets;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Bounds how often somebody says that they forgot a password: by their address, and by what they
/// typed, the same whether or not it is somebody's.
final class RecoveryThrottle {
    static final Allowance OF_ADDRESS = new Allowance(10, 10, Duration.ofHours(1));
    static final Allowance OF_NAME = new Allowance(3, 3, Duration.ofHours(1));
    static final int MOST_KEPT = 50_000;

    private final TokenBuckets<String> addresses;
    private final TokenBuckets<Given> names;

    RecoveryThrottle(LongSupplier nanoTime) {
        addresses = new TokenBuckets<>(MOST_KEPT, _ -> OF_ADDRESS, nanoTime);
        names = new TokenBuckets<>(MOST_KEPT, _ -> OF_NAME, nanoTime);
    }

    /// Counts a request.
    ///
    /// @throws Refused saying when the next may come
    void admit(String address, Given given) {
        addresses.of(address).spend();
        names.of(given).spend();
    }
}
