package chat.parley.kit.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers of bytes, for people: `312 B`, `1.2 MB`, in thousands.
public final class ByteCount {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
    private static final int STEP = 1000;
    private static final List<String> PREFIXES = List.of("", "k", "m", "g", "t", "p");
    private static final Pattern FORM =
            Pattern.compile(
                    "([0-9]{1,18}(?:\\.[0-9]{1,9})?)\\s*([kmgtp]?b?)", Pattern.CASE_INSENSITIVE);

    private ByteCount() {}

    /// Reads a number of bytes, such as `500MB` or `20 gb`, in thousands; without a unit, bytes.
    ///
    /// @return empty if it is none, or beyond what can be counted
    public static Optional<Long> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group(2).toLowerCase(Locale.ROOT).replace("b", "");
        BigDecimal bytes =
                new BigDecimal(matcher.group(1)).scaleByPowerOfTen(3 * PREFIXES.indexOf(unit));
        return Optional.of(bytes)
                .filter(one -> one.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0)
                .map(BigDecimal::longValue);
    }

    public static String text(long bytes) {
        double count = bytes;
        int unit = 0;
        while (count >= STEP && unit < UNITS.length - 1) {
            count /= STEP;
            unit++;
        }
        boolean isWhole = unit == 0 || count >= 100;
        return String.format(Locale.ROOT, isWhole ? "%.0f %s" : "%.1f %s", count, UNITS[unit]);
    }
}
