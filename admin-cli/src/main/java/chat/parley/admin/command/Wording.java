package chat.parley.admin.command;

import chat.parley.kit.text.Moments;
import chat.parley.protocol.operation.Profile;
import chat.parley.protocol.operation.SanctionRequest.Sanction;
import chat.parley.protocol.operation.SanctionRequest.SanctionKind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Parts of records in words for people.
final class Wording {
    private Wording() {}

    static String moment(@Nullable Instant moment) {
        return moment == null ? "-" : Moments.text(moment);
    }

    static String text(@Nullable String text) {
        return text == null || text.isEmpty() ? "-" : text;
    }

    static String list(List<String> words) {
        return words.isEmpty() ? "-" : String.join(", ", words);
    }

    static String person(Profile profile) {
        return "@" + profile.name() + (profile.kind() == Profile.Kind.BOT ? " [bot]" : "");
    }

    /// Mutes and bans that are in force, with their ends.
    static String standing(List<Sanction> sanctions) {
        return sanctions.isEmpty()
                ? "-"
                : sanctions.stream().map(Wording::standing).collect(Collectors.joining(", "));
    }

    private static String standing(Sanction sanction) {
        return participle(sanction.kind())
                + (sanction.until() == null ? "" : " until " + moment(sanction.until()));
    }

    private static String participle(SanctionKind kind) {
        return switch (kind) {
            case MUTE -> "muted";
            case BAN -> "banned";
        };
    }
}
