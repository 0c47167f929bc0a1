package chat.parley.server.http;

import chat.parley.protocol.Limits;
import chat.parley.server.http.route.OperationCalls;
import chat.parley.server.http.route.RequestBody;
import chat.parley.server.limit.Bound;
import java.util.List;

/// The limits of HTTP, for the document.
public final class HttpBounds {
    private HttpBounds() {}

    public static List<Bound> all() {
        return List.of(
                new Bound(
                        "connections",
                        "all, and an address",
                        "`web.connections`, `web.connections-of-address`",
                        "`RATE_LIMITED` (429), closed"),
                new Bound(
                        "new connections",
                        "an address, but this machine's and trusted proxies'",
                        ConnectionLimit.COMING.toString(),
                        "closed without a word"),
                new Bound(
                        "addresses whose new connections are remembered",
                        "all",
                        "" + ConnectionLimit.MOST_ADDRESSES,
                        "those that come rarely are forgotten"),
                new Bound(
                        "the time of a request, head and body",
                        "a connection",
                        RequestDeadline.WHOLE_REQUEST.toSeconds() + " s",
                        "`IDLE` (408), closed"),
                new Bound(
                        "silence over HTTP",
                        "a connection",
                        PortListener.HTTP_SILENCE_SECONDS + " s",
                        "closed"),
                new Bound(
                        "a body without a token",
                        "a request",
                        Limits.UNSIGNED_BYTES + " bytes",
                        "`TOO_LARGE` (413), closed"),
                new Bound(
                        "a body",
                        "a request",
                        OperationCalls.MOST_BYTES + " bytes",
                        "`TOO_LARGE` (413)"),
                new Bound(
                        "bodies of more than " + OperationCalls.BIG_BYTES + " bytes being read",
                        "all",
                        "1",
                        "the next waits"),
                new Bound(
                        "bodies that have come in part",
                        "all",
                        BodyBudget.BYTES + " bytes",
                        "`UNAVAILABLE` (503), closed"),
                new Bound(
                        "a streamed body that waits to be read",
                        "a request",
                        RequestBody.MOST_WAITING_BYTES + " bytes",
                        "no more is read from the connection"),
                new Bound(
                        "a streamed answer that waits to be sent",
                        "an answer",
                        BodyPipe.MOST_CHUNKS + " pieces of " + Responses.CHUNK_BYTES + " bytes",
                        "whoever writes it waits"),
                new Bound(
                        "requests before their answers",
                        "a connection",
                        "" + HttpConnection.MOST_WAITING,
                        "those are answered, then it is closed"),
                new Bound(
                        "answers being written",
                        "a connection",
                        "1, in pieces of " + Responses.CHUNK_BYTES + " bytes",
                        "the next waits until it is read"),
                new Bound(
                        "what still comes after a connection's last answer",
                        "a connection",
                        LingeringClose.MOST_BYTES
                                + " bytes, for "
                                + LingeringClose.MOMENT_MILLIS
                                + " ms",
                        "closed"));
    }
}
