package chat.parley.client.app;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

/// Makes the names by which the server knows a message again: ordered by time within this process,
/// and never made twice by two devices. For one thread.
public final class ClientIdGenerator {
    private static final int RANDOM_BYTES = 8;

    private final Clock clock;
    private final SecureRandom random;
    private long lastMillis;

    public ClientIdGenerator(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /// Twelve digits of time, sixteen at random, all hexadecimal.
    public String next() {
        lastMillis = Math.max(clock.millis(), lastMillis + 1);
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().toHexDigits(lastMillis, 12) + "-" + HexFormat.of().formatHex(bytes);
    }
}
