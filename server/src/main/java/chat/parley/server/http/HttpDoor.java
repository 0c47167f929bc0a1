package chat.parley.server.http;

import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.wire.Codec;
import chat.parley.server.router.DoorContext;
import chat.parley.server.router.Formats;
import chat.parley.server.words.DoorText;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What HTTP is answered: whom another site's page sent is turned away; calls are carried out;
/// there are a few pages to look at.
final class HttpDoor {
    private static final Logger log = LoggerFactory.getLogger(HttpDoor.class);
    private static final String HEALTH = "/health";
    private static final int UNAVAILABLE = 503;
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int METHOD_NOT_ALLOWED = 405;

    private volatile OriginCheck originCheck;
    private final HttpCalls pending;
    private final ApiPages pages;
    private final Supplier<CompletionStage<Boolean>> storing;
    private final Formats formats;
    private final boolean encrypted;

    HttpDoor(
            WebConfig config,
            DoorContext context,
            String openApi,
            Supplier<CompletionStage<Boolean>> storing) {
        this.storing = storing;
        originCheck = new OriginCheck(config);
        pending = new HttpCalls(context);
        pages = new ApiPages(openApi.getBytes(StandardCharsets.UTF_8));
        formats = context.formats();
        encrypted = config.certificate() != null;
    }

    /// Answers to other hosts and origins from now on.
    void reload(WebConfig config) {
        originCheck = new OriginCheck(config);
    }

    boolean isEncrypted() {
        return encrypted;
    }

    /// Lets a WebSocket in.
    ///
    /// @return the form in which it will speak
    /// @throws Refused if it comes from a foreign page
    /// @throws BadRequest if it is none, or speaks another protocol
    Codec admitWebSocket(RequestHead head, FullHttpRequest request) {
        originCheck.admit(head.authority(), request.headers());
        return Handshake.require(request, formats);
    }

    /// Answers a request, now or later, and does not fail.
    CompletionStage<Reply> answer(RequestHead head, FullHttpRequest request, String address) {
        Language language = language(request.headers());
        try {
            String origin = originCheck.admit(head.authority(), request.headers());
            return dispatch(head.path(), request, origin, address, language)
                    .thenApply(reply -> origin == null ? reply : allowing(origin, reply))
                    .exceptionally(failure -> failed(failure, language));
        } catch (Refused refused) {
            return CompletableFuture.completedStage(refusal(language, refused));
        }
    }

    Reply refusal(FullHttpRequest request, BadRequest bad) {
        return bad.reply(language(request.headers()), formats.json());
    }

    Reply refusal(FullHttpRequest request, Refused refused) {
        return refusal(language(request.headers()), refused);
    }

    Reply refusal(Language language, Refused refused) {
        return Reply.refusal(refused, language, formats.json());
    }

    private CompletionStage<Reply> dispatch(
            String path,
            FullHttpRequest request,
            @Nullable String origin,
            String address,
            Language language) {
        HttpMethod method = request.method();
        if (origin != null && method.equals(HttpMethod.OPTIONS)) {
            return CompletableFuture.completedStage(preflight());
        }
        if (path.equals("*")) {
            return CompletableFuture.completedStage(options());
        }
        if (!path.startsWith(HttpCalls.PATH)) {
            return path.equals(HEALTH) && isLooking(method)
                    ? storing.get().thenApply(HttpDoor::health)
                    : CompletableFuture.completedStage(look(path, method, language));
        }
        if (!method.equals(HttpMethod.POST)) {
            return CompletableFuture.completedStage(wrongMethod("POST", language));
        }
        ContentLabel.requireJson(request.headers());
        HttpCalls.Call call = call(request, path, address, language);
        return CompletableFuture.supplyAsync(() -> pending.answer(call), HttpDoor::onVirtualThread)
                .thenCompose(reply -> reply);
    }

    private static void onVirtualThread(Runnable work) {
        Thread.ofVirtual().name("http").start(work);
    }

    private static HttpCalls.Call call(
            FullHttpRequest request, String path, String address, Language language) {
        HttpHeaders headers = request.headers();
        return new HttpCalls.Call(
                path.substring(HttpCalls.PATH.length()),
                headers.get(HttpHeaderNames.AUTHORIZATION),
                address,
                language,
                ByteBufUtil.getBytes(request.content()));
    }

    private Reply look(String path, HttpMethod method, Language language) {
        Reply page =
                path.equals(HEALTH)
                        ? health(true)
                        : pages.page(path)
                                .orElseGet(() -> refusal(language, new Refused(Reason.NOT_FOUND)));
        return isLooking(method) || page.status() != OK ? page : wrongMethod("GET, HEAD", language);
    }

    private static boolean isLooking(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    /// Up is only who can store what it is sent.
    private static Reply health(boolean storing) {
        String json =
                "{\"status\":\"" + (storing ? "up" : "down") + "\",\"storing\":" + storing + "}";
        Reply reply = Reply.ok(Reply.JSON, json.getBytes(StandardCharsets.UTF_8));
        return storing ? reply : reply.withStatus(UNAVAILABLE);
    }

    private Reply wrongMethod(String allowed, Language language) {
        Refused refused = new Refused(Reason.UNKNOWN_OPERATION, DoorText.METHOD, allowed);
        return refusal(language, refused).withStatus(METHOD_NOT_ALLOWED).with("allow", allowed);
    }

    private static Reply options() {
        return nothing().with("allow", "GET, HEAD, POST, OPTIONS");
    }

    private static Reply nothing() {
        return Reply.ok("text/plain", new byte[0]).withStatus(NO_CONTENT);
    }

    private static Reply preflight() {
        return nothing()
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
