package chat.parley.server.http;

import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.wire.JsonCodec;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Map;

/// A request that is refused by the rules of HTTP, with a status of HTTP's own, before anybody asks
/// what it is about.
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, String> headers;

    BadRequest(HttpResponseStatus status, String detail) {
        this(status, detail, Map.of());
    }

    /// Refuses a request.
    ///
    /// @param detail what is wrong and what to do, in English
    /// @param headers that belong to this status
    BadRequest(HttpResponseStatus status, String detail, Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status.code();
        this.headers = Map.copyOf(headers);
    }

    Reply reply(Language language, JsonCodec codec) {
        Refused refused = new Refused(Reason.NOT_HTTP, String.valueOf(getMessage()));
        Reply reply = Reply.refusal(refused, language, codec).withStatus(status);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply;
    }
}
