package chat.parley.protocol.model.account;

import static chat.parley.protocol.Limits.LAST_MINUTE_OF_DAY;

import chat.parley.protocol.Field;
import chat.parley.protocol.constraint.Range;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of each day, in the account's time zone, in which nobody wants to be told of anything.
/// Where it ends before it begins, it goes on past midnight.
///
/// @param from its first minute, counted from midnight
/// @param to the first minute after it
public record QuietHours(
        @Field(1) @Range(min = 0, max = LAST_MINUTE_OF_DAY) int from,
        @Field(2) @Range(min = 0, max = LAST_MINUTE_OF_DAY) int to) {
    private static final int MINUTES = 60;
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "([01]?\\d|2[0-3]):([0-5]\\d)\\s*[-–—]\\s*([01]?\\d|2[0-3]):([0-5]\\d)");

    /// Reads hours as people write them: `22:00-07:00`. Empty for what are none, or no time at all.
    public static Optional<QuietHours> read(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        QuietHours hours =
                new QuietHours(
                        minute(written.group(1), written.group(2)),
                        minute(written.group(3), written.group(4)));
        return hours.from == hours.to ? Optional.empty() : Optional.of(hours);
    }

    private static int minute(String hour, String minute) {
        return Integer.parseInt(hour) * MINUTES + Integer.parseInt(minute);
    }

    /// Whether a time of the day lies in them.
    public boolean contain(LocalTime time) {
        int minute = time.getHour() * MINUTES + time.getMinute();
        return from <= to ? from <= minute && minute < to : from <= minute || minute < to;
    }

    /// As [#read] takes them.
    public String written() {
        return time(from) + "-" + time(to);
    }

    private static String time(int minute) {
        return LocalTime.ofSecondOfDay((long) minute * MINUTES).toString();
    }
}
