package chat.parley.client.look;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as they are shown: in the user's zone, and as the user's language writes dates.
public final class Times {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int DAYS_NAMED = 7;

    private final ZoneId zone;
    private final Language language;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter date;
    private final DateTimeFormatter day;
    private final DateTimeFormatter farDay;
    private volatile Day latest = new Day(LocalDate.EPOCH, Instant.EPOCH, Instant.EPOCH);

    /// A day with its moments, for most that is shown is of one day.
    private record Day(LocalDate date, Instant from, Instant until) {
        static Day of(LocalDate date, ZoneId zone) {
            return new Day(
                    date,
                    date.atStartOfDay(zone).toInstant(),
                    date.plusDays(1).atStartOfDay(zone).toInstant());
        }

        boolean has(Instant time) {
            return !time.isBefore(from) && time.isBefore(until);
        }
    }

    public Times(ZoneId zone, Language language) {
        this.zone = zone;
        this.language = language;
        this.weekday = formatter(language, "EEE", "EEE");
        this.date = formatter(language, "d MMM", "M/d");
        this.day = formatter(language, "EEE d MMM", "M月d日 EEE");
        this.farDay = formatter(language, "EEE d MMM yyyy", "y年M月d日 EEE");
    }

    private static DateTimeFormatter formatter(Language language, String english, String chinese) {
        Locale locale =
                switch (language) {
                    case ENGLISH -> Locale.ENGLISH;
                    case CHINESE -> Locale.SIMPLIFIED_CHINESE;
                };
        return DateTimeFormatter.ofPattern(Phrase.choose(language, english, chinese), locale);
    }

    public ZoneId zone() {
        return zone;
    }

    /// The same in another zone.
    Times in(ZoneId other) {
        return zone.equals(other) ? this : new Times(other, language);
    }

    /// The same in another language.
    Times in(Language other) {
        return language == other ? this : new Times(zone, other);
    }

    public LocalDate day(Instant time) {
        Day day = latest;
        if (!day.has(time)) {
            day = Day.of(LocalDate.ofInstant(time, zone), zone);
            latest = day;
        }
        return day.date();
    }

    /// `09:41`.
    public String clock(Instant time) {
        return CLOCK.format(time.atZone(zone));
    }

    /// As short as can be told apart: `09:41` today, `Thu` within a week, else `20 Nov`.
    public String brief(Instant time, Instant now) {
        LocalDate then = day(time);
        LocalDate today = day(now);
        if (!then.isBefore(today)) {
            return clock(time);
        }
        return (then.isAfter(today.minusDays(DAYS_NAMED)) ? weekday : date).format(then);
    }

    /// `09:41` today, else `Fri 20 Nov 09:41`.
    public String moment(Instant time, Instant now) {
        boolean today = day(time).equals(day(now));
        return today ? clock(time) : day(time, now) + " " + clock(time);
    }

    /// The day of a moment, as [#day(LocalDate, Instant)] has it.
    public String day(Instant time, Instant now) {
        return day(day(time), now);
    }

    /// `Fri 20 Nov`, with the year when it is another.
    public String day(LocalDate then, Instant now) {
        return (then.getYear() == day(now).getYear() ? day : farDay).format(then);
    }
}
