package chat.parley.kit.command;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads durations as people write them: `500ms`, `30s`, `2h30m`, `1d`; a bare number is seconds.
public final class Durations implements ITypeConverter<Duration> {
    private static final Pattern PART = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final Pattern WHOLE = Pattern.compile("(" + PART.pattern() + ")+");

    @Override
    public Duration convert(String text) {
        return read(text)
                .orElseThrow(
                        () ->
                                new TypeConversionException(
                                        "'" + text + "' is no duration such as 30s, 2h30m or 1d"));
    }

    /// Empty for a text that is no duration.
    public static Optional<Duration> read(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String spelled = lower.matches("\\d{1,9}") ? lower + "s" : lower;
        if (!WHOLE.matcher(spelled).matches()) {
            return Optional.empty();
        }
        Duration sum = Duration.ZERO;
        for (Matcher part = PART.matcher(spelled); part.find(); ) {
            sum = sum.plus(duration(Long.parseLong(part.group(1)), part.group(2)));
        }
        return Optional.of(sum);
    }

    private static Duration duration(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
