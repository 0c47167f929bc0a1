package chat.parley.server.http.route;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The part of something that a request asks for, as RFC 9110 has it in `range`: one part, in
/// bytes. What is written otherwise, or asks for several, asks for all of it.
///
/// @param from the first byte
/// @param length how many
record ByteRange(long from, long length) {
    private static final Pattern FORM = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /// The part of something that is asked for.
    ///
    /// @param header null where there is none
    /// @param size of the whole, in bytes
    /// @return empty if all of it is
    /// @throws Unsatisfiable if there is no such part
    static Optional<ByteRange> of(@Nullable String header, long size) {
        Matcher matcher = FORM.matcher(header == null ? "" : header.strip());
        if (!matcher.matches() || (matcher.group(1) + matcher.group(2)).isEmpty()) {
            return Optional.empty();
        }
        ByteRange range =
                matcher.group(1).isEmpty()
                        ? last(Long.parseLong(matcher.group(2)), size)
                        : from(Long.parseLong(matcher.group(1)), matcher.group(2), size);
        if (range.length() <= 0) {
            throw new Unsatisfiable();
        }
        return Optional.of(range);
    }

    private static ByteRange last(long count, long size) {
        long some = Math.min(count, size);
        return new ByteRange(size - some, some);
    }

    private static ByteRange from(long from, String to, long size) {
        long end = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        return new ByteRange(from, end - from + 1);
    }

    /// The last byte.
    long to() {
        return from + length - 1;
    }

    /// There is no such part.
    static final class Unsatisfiable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsatisfiable() {
            super("no such range", null, false, false);
        }
    }
}
