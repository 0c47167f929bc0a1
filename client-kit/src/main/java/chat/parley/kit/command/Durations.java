package chat.parley.kit.command;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/// Reads durations as people write them: `500ms`, `30s`, `2h30m`, `1d`, `1w`. A number without its
/// unit is refused, and so are months: whoever writes `1M` must not get a minute.
public final class Durations implements ITypeConverter<Duration> {
    private static final Pattern PART = Pattern.compile("(\\d{1,9})(ms|s|m|h|d|w)");
    private static final Pattern WHOLE = Pattern.compile("(" + PART.pattern() + ")+");
    private static final Pattern MONTHS = Pattern.compile("\\d+ ?(M|mo|mon|months?)");
    private static final long DAYS_A_WEEK = 7;

    @Override
    public Duration convert(String text) {
        return read(text)
                .orElseThrow(
                        () ->
                                new Unreadable(
                                        MONTHS.matcher(text).matches()
                                                ? UsageText.MONTHS
                                                : UsageText.DURATION));
    }

    /// Empty for a text that is no duration.
    public static Optional<Duration> read(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        Duration sum = Duration.ZERO;
        for (Matcher part = PART.matcher(text); part.find(); ) {
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
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofDays(DAYS_A_WEEK * number);
        };
    }
}
