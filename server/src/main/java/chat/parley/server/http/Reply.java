package chat.parley.server.http;

import chat.parley.protocol.Language;
import chat.parley.protocol.Refused;
import chat.parley.protocol.wire.JsonCodec;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// An HTTP answer, before it is bytes.
///
/// @param headers beside those that every answer has
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reply(int status, String type, byte[] body, Map<String, String> headers) {
    static final String JSON = "application/json";
    private static final int OK = 200;

    static Reply ok(String type, byte[] body) {
        return new Reply(OK, type, body, Map.of());
    }

    static Reply refusal(Refused refused, Language language, JsonCodec codec) {
        Duration retryAfter = refused.retryAfter();
        return new Reply(
                refused.reason().httpStatus(),
                JSON,
                codec.encode(Problem.of(refused, language)),
                retryAfter == null
                        ? Map.of()
                        : Map.of("retry-after", Long.toString(retryAfter.toSeconds() + 1)));
    }

    Reply withStatus(int other) {
        return new Reply(other, type, body, headers);
    }

    Reply with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Reply(status, type, body, Map.copyOf(more));
    }
}
