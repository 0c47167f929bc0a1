package chat.parley.server.http.route;

import chat.parley.protocol.Language;
import chat.parley.protocol.Refused;
import chat.parley.protocol.wire.JsonCodec;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// An HTTP answer, before it is bytes.
///
/// @param headers beside those that every answer has
public record Reply(int status, String type, ReplyBody body, Map<String, String> headers) {
    public static final String JSON = "application/json";
    private static final int OK = 200;

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply ok(String type, byte[] body) {
        return ok(type, new ReplyBody.Whole(body));
    }

    public static Reply ok(String type, ReplyBody body) {
        return new Reply(OK, type, body, Map.of());
    }

    public static Reply refusal(Refused refused, Language language, JsonCodec codec) {
        Duration retryAfter = refused.retryAfter();
        return new Reply(
                refused.reason().httpStatus(),
                JSON,
                new ReplyBody.Whole(codec.encode(Problem.of(refused, language))),
                retryAfter == null
                        ? Map.of()
                        : Map.of("retry-after", Long.toString(retryAfter.toSeconds() + 1)));
    }

    public Reply withStatus(int other) {
        return new Reply(other, type, body, headers);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Reply(status, type, body, more);
    }
}
