package chat.parley.kit.transport;

import chat.parley.protocol.Field;
import chat.parley.protocol.FieldProblem;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.wire.JsonCodec;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A refusal as a server words it over HTTP.
record HttpRefusal(
        @Field(1) Reason reason,
        @Field(2) String text,
        @Field(3) @Nullable String detail,
        @Field(4) List<FieldProblem> fields,
        @Field(5) @Nullable Long retryAfterMillis,
        @Field(6) @Nullable Penalty penalty) {
    HttpRefusal {
        fields = List.copyOf(fields);
    }

    /// What an answer says that is none of those that were hoped for.
    ///
    /// @throws HttpBarred if no Parley server says so
    static Refused of(int status, byte[] body, JsonCodec codec) throws HttpBarred {
        try {
            HttpRefusal refusal = codec.record(body, HttpRefusal.class);
            if (refusal.reason.httpStatus() == status) {
                return refusal.refused();
            }
        } catch (JacksonException | Refused _) {
            // A page of somebody else's, for people.
        }
        throw new HttpBarred(status);
    }

    private Refused refused() {
        return Refused.quoted(
                reason,
                detail,
                fields,
                retryAfterMillis == null ? null : Duration.ofMillis(retryAfterMillis),
                penalty);
    }
}
