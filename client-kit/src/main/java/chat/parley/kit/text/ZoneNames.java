package chat.parley.kit.text;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Time zones by their ids in the IANA's database, such as `Asia/Shanghai`.
public final class ZoneNames {
    private static final List<String> ALL =
            ZoneId.getAvailableZoneIds().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();

    private ZoneNames() {}

    /// A zone that an account has said; empty where it said none, or one that this program is too
    /// old to know.
    public static Optional<ZoneId> zone(@Nullable String id) {
        try {
            return Optional.ofNullable(id).map(ZoneId::of);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// An id as it is spelled, whatever letter case it was typed in.
    public static Optional<String> find(String typed) {
        return ALL.stream().filter(id -> id.equalsIgnoreCase(typed)).findFirst();
    }

    /// The ids that contain a text, in any letter case, by their alphabet; spaces are as good as
    /// the underscores that the ids have.
    public static List<String> containing(String part) {
        String sought = part.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        return ALL.stream().filter(id -> id.toLowerCase(Locale.ROOT).contains(sought)).toList();
    }
}
