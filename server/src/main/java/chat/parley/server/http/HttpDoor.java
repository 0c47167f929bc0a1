package chat.parley.server.http;

import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.wire.JsonCodec;
import chat.parley.server.router.Desk;
import chat.parley.server.ws.WebSocketDoor;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What HTTP is answered: whom another site's page sent is turned away; calls are carried out;
/// there are a few pages to look at.
final class HttpDoor {
    private static final Logger log = LoggerFactory.getLogger(HttpDoor.class);
    private static final byte[] HEALTHY = "{\"status\":\"up\"}".getBytes(StandardCharsets.UTF_8);
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final Visitors visitors;
    private final Calls calls;
    private final Pages pages;
    private final JsonCodec codec;
    private final boolean encrypted;

    HttpDoor(WebConfig config, Desk desk, String openApi) {
        visitors = new Visitors(config);
        calls = new Calls(desk);
        pages = new Pages(openApi.getBytes(StandardCharsets.UTF_8));
        codec = desk.codec();
        encrypted = config.certificate() != null;
    }

    boolean isEncrypted() {
        return encrypted;
    }

    /// The path as it was sent: none of ours needs decoding.
    static String path(FullHttpRequest request) {
        int query = request.uri().indexOf('?');
        return query < 0 ? request.uri() : request.uri().substring(0, query);
    }

    /// Lets a WebSocket in.
    ///
    /// @throws Refused if it comes from a foreign page, or speaks another protocol
    void admitWebSocket(FullHttpRequest request) {
        visitors.admit(request.headers());
        if (!WebSocketDoor.speaks(request.headers())) {
            throw new Refused(
                    Reason.BAD_FRAME,
                    "the WebSocket subprotocol here is " + WebSocketDoor.SUBPROTOCOL);
        }
    }

    /// Answers a request, now or later, and does not fail.
    CompletionStage<Reply> answer(FullHttpRequest request, String address) {
        Language language = language(request.headers());
        try {
            if (request.decoderResult().isFailure()) {
                throw new Refused(Reason.BAD_FRAME, "not HTTP");
            }
            String origin = visitors.admit(request.headers());
            return dispatch(request, origin, address, language)
                    .thenApply(reply -> origin == null ? reply : allowing(origin, reply))
                    .exceptionally(failure -> failed(failure, language));
        } catch (Refused refused) {
            return CompletableFuture.completedStage(refusal(language, refused));
        }
    }

    Reply refusal(FullHttpRequest request, Refused refused) {
        return refusal(language(request.headers()), refused);
    }

    Reply refusal(Language language, Refused refused) {
        return Reply.refusal(refused, language, codec);
    }

    private CompletionStage<Reply> dispatch(
            FullHttpRequest request, @Nullable String origin, String address, Language language) {
        String path = path(request);
        HttpMethod method = request.method();
        if (origin != null && method.equals(HttpMethod.OPTIONS)) {
            return CompletableFuture.completedStage(preflight());
        }
        if (!path.startsWith(Calls.PATH)) {
            return CompletableFuture.completedStage(look(path, method, language));
        }
        if (!method.equals(HttpMethod.POST)) {
            return CompletableFuture.completedStage(wrongMethod("POST", language));
        }
        Calls.Call call = call(request, path, address, language);
        return CompletableFuture.supplyAsync(() -> calls.answer(call), HttpDoor::onVirtualThread)
                .thenCompose(reply -> reply);
    }

    private static void onVirtualThread(Runnable work) {
        Thread.ofVirtual().name("http").start(work);
    }

    private static Calls.Call call(
            FullHttpRequest request, String path, String address, Language language) {
        HttpHeaders headers = request.headers();
        return new Calls.Call(
                path.substring(Calls.PATH.length()),
                headers.get(HttpHeaderNames.CONTENT_TYPE),
                headers.get(HttpHeaderNames.AUTHORIZATION),
                address,
                language,
                ByteBufUtil.getBytes(request.content()));
    }

    private Reply look(String path, HttpMethod method, Language language) {
        Reply page =
                path.equals("/health")
                        ? Reply.ok(Reply.JSON, HEALTHY)
                        : pages.page(path)
                                .orElseGet(() -> refusal(language, new Refused(Reason.NOT_FOUND)));
        boolean looking = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        return looking || page.status() != OK ? page : wrongMethod("GET, HEAD", language);
    }

    private Reply wrongMethod(String allowed, Language language) {
        Refused refused = new Refused(Reason.UNKNOWN_OPERATION, "the method must be " + allowed);
        return refusal(language, refused).withStatus(METHOD_NOT_ALLOWED).with("allow", allowed);
    }

    private static Reply preflight() {
        return Reply.ok("text/plain", new byte[0])
                .withStatus(NO_CONTENT)
                .with("access-control-allow-methods", "POST")
                .with("access-control-allow-headers", "authorization, content-type");
    }

    private static Reply allowing(String origin, Reply reply) {
        return reply.with("access-control-allow-origin", origin);
    }

    private Reply failed(Throwable failure, Language language) {
        log.error("an HTTP call failed", failure);
        return refusal(language, new Refused(Reason.INTERNAL));
    }

    private static Language language(HttpHeaders headers) {
        return Language.of(headers.get(HttpHeaderNames.ACCEPT_LANGUAGE));
    }
}
