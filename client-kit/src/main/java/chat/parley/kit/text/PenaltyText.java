package chat.parley.kit.text;

import chat.parley.protocol.Language;
import chat.parley.protocol.Penalty;
import java.time.Instant;

/// Why and until when somebody may not do something, in words.
public final class PenaltyText {
    private PenaltyText() {}

    /// One or two sentences, on one line.
    public static String of(Penalty penalty, Language language) {
        return switch (language) {
            case ENGLISH -> why(penalty, "Reason: %s. ") + english(penalty);
            case CHINESE -> why(penalty, "原因：%s。") + chinese(penalty);
        };
    }

    private static String why(Penalty penalty, String words) {
        return penalty.reason() == null ? "" : words.formatted(penalty.reason());
    }

    private static String english(Penalty penalty) {
        Instant until = penalty.until();
        return until == null
                ? "It stands until it is lifted."
                : "It ends at " + Moments.text(until) + ".";
    }

    private static String chinese(Penalty penalty) {
        Instant until = penalty.until();
        return until == null ? "解除之前一直有效。" : "到 " + Moments.text(until) + " 为止。";
    }
}
