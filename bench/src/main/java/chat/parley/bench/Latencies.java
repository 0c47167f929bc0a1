package chat.parley.bench;

import java.util.Arrays;
import java.util.List;

/// How long each of many things took.
public final class Latencies {
    private final long[] nanos;

    public Latencies(int count) {
        nanos = new long[count];
    }

    public static Latencies ofMillis(List<Double> millis) {
        Latencies latencies = new Latencies(millis.size());
        for (int i = 0; i < millis.size(); i++) {
            latencies.add(i, Math.round(millis.get(i) * 1e6));
        }
        return latencies;
    }

    public void add(int index, long took) {
        nanos[index] = took;
    }

    /// Of how many things.
    public int count() {
        return nanos.length;
    }

    /// The value that a share of all lie at or below, in milliseconds.
    public double millisAt(double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }
}
