package chat.parley.server.group;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The parameters of a notice, by their role; what is null is left out.
final class NoticeParameters {
    private final Map<String, String> parameters = new TreeMap<>();

    static NoticeParameters by(@Nullable String actor) {
        return new NoticeParameters().with("actor", actor);
    }

    static NoticeParameters about(String subject) {
        return new NoticeParameters().with("subject", subject);
    }

    NoticeParameters with(String role, @Nullable String text) {
        if (text != null) {
            parameters.put(role, text);
        }
        return this;
    }

    NoticeParameters until(@Nullable Instant until) {
        return with("until", until == null ? null : until.toString());
    }

    NoticeParameters because(@Nullable String reason) {
        return with("reason", reason);
    }

    Map<String, String> byRole() {
        return Map.copyOf(parameters);
    }
}
