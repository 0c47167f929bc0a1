package chat.parley.kit.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Moments as people read them, in their own time zone.
///
/// @param zone that of the person who reads
public record Moments(ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter ZONED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm XXX");

    /// `2026-12-24 18:00 +08:00`: with the zone, for what ends or happened elsewhere.
    public String text(Instant instant) {
        return ZONED.format(instant.atZone(zone));
    }

    /// `18:00`, for what happens now.
    public String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    /// `2026-12-24 18:00`, for lines that all have a moment.
    public String minute(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }
}
