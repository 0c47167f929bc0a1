package chat.parley.kit.link;

import java.util.Locale;
import java.util.random.RandomGenerator;

/// What a sender calls a message before the server has given it its place: unique among the
/// sender's, and in the order of time, so that they lie together in the server's index.
public final class ClientId {
    private static final int RADIX = 36;

    private ClientId() {}

    /// A new one.
    ///
    /// @param nowMillis the time, in milliseconds since 1970
    public static String at(long nowMillis, RandomGenerator random) {
        String time = Long.toString(nowMillis, RADIX);
        String chance = Long.toUnsignedString(random.nextLong(), RADIX);
        return String.format(Locale.ROOT, "%9s-%s", time, chance).replace(' ', '0');
    }
}
