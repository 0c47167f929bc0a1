package chat.parley.protocol;

import java.util.regex.Pattern;

/// The one identifier of everything stored: 64 bits, positive, time-ordered (41 bits of
/// milliseconds since 2026, 10 of node, 12 of counter). On the wire it is a decimal string, for
/// JSON numbers lose bits above 2^53.
public record Id(long value) implements Comparable<Id> {
    private static final Pattern DECIMAL = Pattern.compile("[1-9][0-9]{0,18}");

    public Id {
        if (value <= 0) {
            throw new IllegalArgumentException("an id is positive, not " + value);
        }
    }

    /// Reads the decimal form, of which there is one: no sign, no leading zero, no digits but those
    /// of ASCII.
    ///
    /// @throws IllegalArgumentException if `text` is not the decimal form of a positive 64-bit
    ///     number
    public static Id parse(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("an id is a decimal number");
        }
        return new Id(Long.parseLong(text));
    }

    /// By hand: clients compare thousands for each picture they draw.
    @Override
    public boolean equals(Object other) {
        return other instanceof Id(long that) && value == that;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }

    @Override
    public int compareTo(Id other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
