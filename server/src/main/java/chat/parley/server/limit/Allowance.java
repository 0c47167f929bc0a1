package chat.parley.server.limit;

import java.time.Duration;

/// How often something may happen: `burst` times at once, and `count` times in each `period` in the
/// long run.
public record Allowance(long burst, long count, Duration period) {
    /// Refuses what would never let anything through.
    public Allowance {
        if (burst < 1 || count < 1 || !period.isPositive()) {
            throw new IllegalArgumentException("an allowance must be positive");
        }
    }

    public static Allowance perSecond(long burst, long count) {
        return new Allowance(burst, count, Duration.ofSeconds(1));
    }

    /// As many at once as in a minute.
    public static Allowance perMinute(long count) {
        return new Allowance(count, count, Duration.ofMinutes(1));
    }

    /// So many times as much, and at least one.
    public Allowance scaled(double scale) {
        return new Allowance(scaled(burst, scale), scaled(count, scale), period);
    }

    private static long scaled(long tokens, double scale) {
        return Math.max(1, Math.round(tokens * scale));
    }

    /// How long an empty bucket takes to fill: after that it says no more than a new one.
    Duration timeToFill() {
        return period.multipliedBy(burst).dividedBy(count);
    }

    @Override
    public String toString() {
        return burst
                + " at once, "
                + count
                + (period.equals(Duration.ofSeconds(1))
                        ? " a second"
                        : period.equals(Duration.ofMinutes(1)) ? " a minute" : " in " + period);
    }
}
