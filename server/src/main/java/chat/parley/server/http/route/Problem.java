package chat.parley.server.http.route;

import chat.parley.protocol.Field;
import chat.parley.protocol.FieldProblem;
import chat.parley.protocol.Language;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of every HTTP answer that is a refusal.
public record Problem(
        @Field(1) Reason reason,
        @Field(2) String text,
        @Field(3) @Nullable String detail,
        @Field(4) List<FieldProblem> fields,
        @Field(5) @Nullable Long retryAfterMillis,
        @Field(6) @Nullable Penalty penalty) {

    static Problem of(Refused refused, Language language) {
        Duration retryAfter = refused.retryAfter();
        return new Problem(
                refused.reason(),
                refused.reason().text(language),
                refused.detail(language),
                refused.fields(language),
                retryAfter == null ? null : retryAfter.toMillis(),
                refused.penalty());
    }
}
