package chat.parley.client.state;

import java.time.Duration;
import java.time.Instant;

/// Something asked of the server at most once at a time, and after a failure not at once again.
///
/// @param underWay asked and not answered yet
/// @param notBefore when it may be asked again
public record Fetch(boolean underWay, Instant notBefore) {
    public static final Fetch IDLE = new Fetch(false, Instant.EPOCH);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    public boolean mayStart(Instant now) {
        return !underWay && !now.isBefore(notBefore);
    }

    public Fetch started() {
        return new Fetch(true, Instant.EPOCH);
    }

    public Fetch failed(Instant now) {
        return new Fetch(false, now.plus(PAUSE_AFTER_FAILURE));
    }
}
