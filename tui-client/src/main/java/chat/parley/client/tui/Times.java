package chat.parley.client.tui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as they are shown: in the user's zone.
public record Times(ZoneId zone) {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter FAR_DAY =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final int DAYS_NAMED = 7;

    public LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    /// `09:41`.
    public String clock(Instant time) {
        return CLOCK.format(time.atZone(zone));
    }

    /// As short as can be told apart: `09:41` today, `Thu` within a week, else `20 Nov`.
    public String brief(Instant time, Instant now) {
        LocalDate day = day(time);
        LocalDate today = day(now);
        if (!day.isBefore(today)) {
            return clock(time);
        }
        return (day.isAfter(today.minusDays(DAYS_NAMED)) ? WEEKDAY : DATE).format(day);
    }

    /// `Fri 20 Nov`, with the year when it is another.
    public String day(LocalDate day, Instant now) {
        return (day.getYear() == day(now).getYear() ? DAY : FAR_DAY).format(day);
    }
}
