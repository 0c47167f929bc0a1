package chat.parley.server.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/// A date, or a date and time, as ISO 8601 writes them: `2026-11-01`, `2026-11-01T18:30`, with
/// `+08:00` or `Z` behind it where it is another zone's.
final class QueryDate {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss][XXX]]", Locale.ROOT);

    private QueryDate() {}

    /// The moment; of a date its beginning. Empty for what is none.
    static Optional<Instant> read(String text, ZoneId zone) {
        try {
            return Optional.of(moment(text.toUpperCase(Locale.ROOT), zone));
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static Instant moment(String text, ZoneId zone) {
        TemporalAccessor read =
                FORM.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
        return switch (read) {
            case ZonedDateTime there -> there.toInstant();
            case LocalDateTime here -> here.atZone(zone).toInstant();
            case LocalDate day -> day.atStartOfDay(zone).toInstant();
            case TemporalAccessor other -> Instant.from(other);
        };
    }
}
