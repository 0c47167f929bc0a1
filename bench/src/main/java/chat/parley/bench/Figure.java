package chat.parley.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// One measured figure over several runs, of which the median counts.
public record Figure(String name, String unit, List<Double> runs) {

    public double median() {
        double[] sorted = runs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// A row of a Markdown table: name, median, lowest and highest run.
    public String row() {
        double[] sorted = runs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "| %s | %,.2f %s | %,.2f to %,.2f |",
                name,
                median(),
                unit,
                sorted[0],
                Arrays.stream(sorted).max().orElseThrow());
    }
}
