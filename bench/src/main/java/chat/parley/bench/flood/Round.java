package chat.parley.bench.flood;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What neighbours noticed of a flood.
///
/// @param quiet the slowest hundredth just before it, in milliseconds
/// @param meanwhile the slowest hundredth while it lasted
/// @param resident of the server, in MiB
/// @param sent in all
/// @param connections that it took
record Round(double quiet, double meanwhile, int resident, long sent, int connections) {
    /// How much slower the slowest hundredth may be.
    private static final double MOST_TIMES = 3;

    /// Below this nobody notices anything, and a shared machine tells nothing.
    private static final double NOTICED_MILLIS = 30;

    /// Whether neighbours were held up.
    boolean isSlow() {
        return meanwhile > Math.max(NOTICED_MILLIS, MOST_TIMES * quiet);
    }

    /// The one in the middle, by how much slower it was than before.
    static Round median(List<Round> rounds) {
        ToDoubleFunction<Round> slower = round -> round.meanwhile / round.quiet;
        return rounds.stream()
                .sorted(Comparator.comparingDouble(slower))
                .toList()
                .get(rounds.size() / 2);
    }
}
