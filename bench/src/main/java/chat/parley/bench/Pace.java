package chat.parley.bench;

/// How fast frames are sent at most.
///
/// @param perSecond infinite where nothing but the answers is waited for
public record Pace(double perSecond) {
    public static final Pace UNBOUND = new Pace(Double.POSITIVE_INFINITY);

    boolean isBound() {
        return Double.isFinite(perSecond);
    }

    /// When a frame is due, counted from the first.
    long nanosUntil(int frame) {
        return (long) (frame * 1e9 / perSecond);
    }
}
