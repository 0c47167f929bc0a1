package chat.parley.ssh;

import chat.parley.kit.text.Detail;
import chat.parley.kit.text.Moments;
import chat.parley.kit.text.PenaltyText;
import chat.parley.protocol.Language;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.Reason;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Why somebody may not come in, or stay, in a sentence or two. Times are in UTC.
record RefusedText(Language language) {
    private static final Moments MOMENTS = new Moments(ZoneOffset.UTC);

    String of(Reason reason, @Nullable String detail, @Nullable Penalty penalty) {
        String text = Detail.added(reason.text(language), detail);
        return penalty == null
                ? text
                : text + space() + new PenaltyText(language, MOMENTS::text).of(reason, penalty);
    }

    /// What stands between two sentences.
    String space() {
        return Phrase.choose(language, " ", "");
    }
}
