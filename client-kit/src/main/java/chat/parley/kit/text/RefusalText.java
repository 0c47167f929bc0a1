package chat.parley.kit.text;

import chat.parley.protocol.FieldProblem;
import chat.parley.protocol.Language;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Why the server refuses something, in a sentence or two on one line. It may hold what people
/// wrote, and is made visible where it is shown.
///
/// @param moments writes an instant as the reader's other times are written
public record RefusalText(Language language, Function<Instant, String> moments) {

    /// A refusal with all that is known of it.
    public String of(Refused refused) {
        return of(
                refused.reason(),
                refused.detail(language),
                refused.fields(language),
                refused.penalty());
    }

    /// The fields that were wrong say it all, where there are any.
    public String of(
            Reason reason,
            @Nullable String detail,
            List<FieldProblem> fields,
            @Nullable Penalty penalty) {
        return fields.isEmpty() ? of(reason, detail, penalty) : fields(fields);
    }

    /// With what in particular was wrong, where the reason does not say it all.
    public String of(Reason reason, @Nullable String detail, @Nullable Penalty penalty) {
        return Detail.of(reason, reason.text(language), detail, language)
                + penalty(reason, penalty);
    }

    /// The fields that were wrong, a sentence each.
    public String fields(List<FieldProblem> fields) {
        return fields.stream()
                .map(bad -> FieldName.sentence(bad, language))
                .collect(Collectors.joining(space()));
    }

    /// What a mute or ban says of itself, to stand after a sentence; empty where there is nothing.
    public String penalty(@Nullable Reason reason, @Nullable Penalty penalty) {
        String text = penalty == null ? "" : new PenaltyText(language, moments).of(reason, penalty);
        return text.isEmpty() ? "" : space() + text;
    }

    /// What stands between two sentences.
    public String space() {
        return Phrase.choose(language, " ", "");
    }
}
