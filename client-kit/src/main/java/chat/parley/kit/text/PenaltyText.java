package chat.parley.kit.text;

import chat.parley.protocol.Language;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.Reason;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Why and until when somebody may not do something, in words.
public final class PenaltyText {
    private final Language language;
    private final Function<Instant, String> moments;

    /// In a language.
    ///
    /// @param moments writes an instant as the reader's other times are written
    public PenaltyText(Language language, Function<Instant, String> moments) {
        this.language = language;
        this.moments = moments;
    }

    /// One or two sentences on one line; nothing where there is nothing to add to the refusal.
    ///
    /// @param reason why something is refused, if that is known: what was dissolved stays so
    public String of(@Nullable Reason reason, Penalty penalty) {
        String why = penalty.reason() == null ? "" : say("Reason: %s.", "原因：%s。", penalty.reason());
        String end = reason == Reason.GROUP_DISSOLVED ? "" : end(penalty.until());
        return why + (why.isEmpty() || end.isEmpty() ? "" : say(" ", "")) + end;
    }

    private String end(@Nullable Instant until) {
        return until == null
                ? say("It stands until it is lifted.", "解除之前一直有效。")
                : say("It ends at %s.", "到 %s 为止。", moments.apply(until));
    }

    private String say(String english, String chinese, Object... filling) {
        return Phrase.choose(language, english, chinese).formatted(filling);
    }
}
