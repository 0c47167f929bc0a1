package chat.parley.admin.command;

import chat.parley.admin.words.AdminText;
import chat.parley.kit.text.Moments;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Phrase;
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
        String kind =
                switch (profile.kind()) {
                    case PERSON -> "";
                    case BOT -> " [bot]";
                    case DELETED -> " [deleted]";
                };
        return "@" + profile.name() + kind;
    }

    /// Mutes and bans that are in force, with their ends.
    static String standing(Words words, List<Sanction> sanctions) {
        return sanctions.isEmpty()
                ? "-"
                : sanctions.stream()
                        .map(sanction -> standing(words, sanction))
                        .collect(Collectors.joining(", "));
    }

    private static String standing(Words words, Sanction sanction) {
        return until(words, words.of(participle(sanction.kind())), sanction.until());
    }

    /// Something that is so until an end, if there is one.
    static String until(Words words, String what, @Nullable Instant end) {
        return end == null ? what : words.of(AdminText.UNTIL, what, moment(end));
    }

    private static Phrase participle(SanctionKind kind) {
        return switch (kind) {
            case MUTE -> AdminText.MUTED;
            case BAN -> AdminText.BANNED;
        };
    }
}
