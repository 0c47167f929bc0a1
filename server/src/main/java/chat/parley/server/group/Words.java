package chat.parley.server.group;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The parameters of a notice, by their role; what is null is left out.
final class Words {
    private final Map<String, String> parameters = new TreeMap<>();

    static Words by(@Nullable String actor) {
        return new Words().with("actor", actor);
    }

    Words with(String role, @Nullable String text) {
        if (text != null) {
            parameters.put(role, text);
        }
        return this;
    }

    Words about(String subject) {
        return with("subject", subject);
    }

    Words until(@Nullable Instant until) {
        return with("until", until == null ? null : until.toString());
    }

    Words because(@Nullable String reason) {
        return with("reason", reason);
    }

    Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }
}
