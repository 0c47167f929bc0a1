package chat.parley.kit.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import picocli.CommandLine.ITypeConverter;

/// Reads moments as people write them: `2026-12-24T18:00:00Z`, or in their own time zone
/// `2026-12-24 18:00` and `2026-12-24`, which is when that day begins.
///
/// @param here that time zone
public record Instants(ZoneId here) implements ITypeConverter<Instant> {
    private static final DateTimeFormatter FORMS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd[['T'][' ']HH:mm[:ss][.SSSSSS][.SSS][XXX][X]]")
                    .withResolverStyle(ResolverStyle.STRICT);

    @Override
    public Instant convert(String text) {
        try {
            return instant(
                    FORMS.parseBest(
                            text.strip(),
                            ZonedDateTime::from,
                            LocalDateTime::from,
                            LocalDate::from));
        } catch (DateTimeParseException _) {
            throw new Unreadable(UsageText.MOMENT);
        }
    }

    private Instant instant(TemporalAccessor parsed) {
        return switch (parsed) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case LocalDateTime local -> local.atZone(here).toInstant();
            default -> LocalDate.from(parsed).atStartOfDay(here).toInstant();
        };
    }
}
