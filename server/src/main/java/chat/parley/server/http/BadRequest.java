package chat.parley.server.http;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.wire.JsonCodec;
import chat.parley.server.http.route.Reply;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Map;

/// A request that is refused by the rules of HTTP, with a status of HTTP's own, before anybody asks
/// what it is about.
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Sentence detail;
    private final transient Map<String, String> headers;

    /// Refuses a request.
    ///
    /// @param detail what is wrong and what to do
    BadRequest(HttpResponseStatus status, Phrase detail, Object... filling) {
        this(status.code(), Sentence.of(detail, filling), Map.of());
    }

    private BadRequest(int status, Sentence detail, Map<String, String> headers) {
        super(detail.toString(), null, false, false);
        this.status = status;
        this.detail = detail;
        this.headers = Map.copyOf(headers);
    }

    /// The same with headers that belong to its status.
    BadRequest with(Map<String, String> more) {
        return new BadRequest(status, detail, more);
    }

    Reply reply(Language language, JsonCodec codec) {
        Refused refused = new Refused(Reason.NOT_HTTP, detail);
        Reply reply = Reply.refusal(refused, language, codec).withStatus(status);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply;
    }
}
