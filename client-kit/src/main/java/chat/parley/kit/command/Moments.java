package chat.parley.kit.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads moments as people write them: `2026-12-01`, `2026-12-01 18:00` in their own time zone, or
/// RFC 3339, such as `2026-12-01T18:00:00Z`; and writes them so.
public final class Moments implements ITypeConverter<Instant> {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("uuuu-MM-dd[['T'][ ]HH:mm[:ss[.SSS][.S]][XXX]]")
                    .withResolverStyle(ResolverStyle.STRICT);

    private final ZoneId zone;

    public Moments() {
        this(ZoneId.systemDefault());
    }

    Moments(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Instant convert(String text) {
        try {
            return instant(
                    READ.parseBest(
                            text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeParseException _) {
            throw new TypeConversionException(
                    "'" + text + "' is no time such as 2026-12-01 or '2026-12-01 18:00'");
        }
    }

    private Instant instant(TemporalAccessor read) {
        return switch (read) {
            case OffsetDateTime moment -> moment.toInstant();
            case LocalDateTime here -> here.atZone(zone).toInstant();
            case LocalDate day -> day.atStartOfDay(zone).toInstant();
            default -> throw new DateTimeException("not asked for: " + read);
        };
    }

    /// A moment to the minute, in the person's own time zone.
    public static String written(Instant moment) {
        return WRITTEN.format(moment.atZone(ZoneId.systemDefault()));
    }
}
