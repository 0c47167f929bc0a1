package chat.parley.server.http;

import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.wire.JsonCodec;
import chat.parley.server.router.Desk;
import chat.parley.server.ws.WebSocketDoor;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every HTTP request: turns strangers' pages away, hands WebSockets over, and answers the others
/// one after the other.
@ChannelHandler.Sharable
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection
final class HttpDoor extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final Logger log = LoggerFactory.getLogger(HttpDoor.class);
    private static final byte[] HEALTHY = "{\"status\":\"up\"}".getBytes(StandardCharsets.UTF_8);
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int NO_CONTENT = 204;

    private final Visitors visitors;
    private final WebSocketDoor webSockets;
    private final Calls calls;
    private final Pages pages;
    private final JsonCodec codec;
    private final boolean encrypted;

    HttpDoor(WebConfig config, Desk desk) {
        visitors = new Visitors(config);
        webSockets = new WebSocketDoor(desk);
        calls = new Calls(desk);
        pages = new Pages(desk.server());
        codec = desk.codec();
        encrypted = config.certificate() != null;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
        // the next one is read when this one is answered
        ctx.channel().config().setAutoRead(false);
        boolean keepAlive = HttpUtil.isKeepAlive(request);
        boolean withBody = !request.method().equals(HttpMethod.HEAD);
        Language language = Language.of(request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE));
        try {
            if (request.decoderResult().isFailure()) {
                throw new Refused(Reason.BAD_FRAME, "not HTTP");
            }
            String origin = visitors.admit(request.headers());
            String path = new QueryStringDecoder(request.uri()).path();
            if (path.equals(WebSocketDoor.PATH) && request.method().equals(HttpMethod.GET)) {
                webSocket(ctx, request);
                return;
            }
            dispatch(request, path, language, address(ctx), origin)
                    .whenComplete(
                            (reply, failure) ->
                                    write(
                                            ctx,
                                            failure == null ? reply : failed(failure, language),
                                            keepAlive,
                                            withBody));
        } catch (Refused refused) {
            write(ctx, Reply.refusal(refused, language, codec), false, withBody);
        }
    }

    private void webSocket(ChannelHandlerContext ctx, FullHttpRequest request) {
        if (!WebSocketDoor.speaks(request.headers())) {
            throw new Refused(
                    Reason.BAD_FRAME,
                    "the WebSocket subprotocol here is " + WebSocketDoor.SUBPROTOCOL);
        }
        webSockets.upgrade(ctx, request, address(ctx));
    }

    private CompletionStage<Reply> dispatch(
            FullHttpRequest request,
            String path,
            Language language,
            String address,
            @Nullable String origin) {
        HttpMethod method = request.method();
        if (origin != null && method.equals(HttpMethod.OPTIONS)) {
            return CompletableFuture.completedStage(preflight(origin));
        }
        if (path.startsWith(Calls.PATH)) {
            if (!method.equals(HttpMethod.POST)) {
                return CompletableFuture.completedStage(wrongMethod("POST", language));
            }
            Calls.Call call = call(request, path, language, address);
            return onVirtualThread(call)
                    .thenApply(
                            reply ->
                                    origin == null
                                            ? reply
                                            : reply.with("access-control-allow-origin", origin));
        }
        return CompletableFuture.completedStage(look(path, method, language));
    }

    private Reply look(String path, HttpMethod method, Language language) {
        Reply page =
                path.equals("/health")
                        ? Reply.ok(Reply.JSON, HEALTHY)
                        : pages.page(path)
                                .orElseGet(
                                        () ->
                                                Reply.refusal(
                                                        new Refused(Reason.NOT_FOUND),
                                                        language,
                                                        codec));
        boolean looking = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        return looking || page.status() != HttpResponseStatus.OK.code()
                ? page
                : wrongMethod("GET, HEAD", language);
    }

    private static Calls.Call call(
            FullHttpRequest request, String path, Language language, String address) {
        HttpHeaders headers = request.headers();
        return new Calls.Call(
                path.substring(Calls.PATH.length()),
                headers.get(HttpHeaderNames.CONTENT_TYPE),
                headers.get(HttpHeaderNames.AUTHORIZATION),
                address,
                language,
                ByteBufUtil.getBytes(request.content()));
    }

    private CompletionStage<Reply> onVirtualThread(Calls.Call call) {
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        Thread.ofVirtual()
                .name("http")
                .start(
                        () -> {
                            try {
                                calls.answer(call)
                                        .whenComplete(
                                                (answer, failure) -> {
                                                    if (failure == null) {
                                                        reply.complete(answer);
                                                    } else {
                                                        reply.completeExceptionally(failure);
                                                    }
                                                });
                            } catch (RuntimeException e) {
                                reply.completeExceptionally(e);
                            }
                        });
        return reply;
    }

    private Reply wrongMethod(String allowed, Language language) {
        Refused refused = new Refused(Reason.UNKNOWN_OPERATION, "the method must be " + allowed);
        return Reply.refusal(refused, language, codec)
                .withStatus(METHOD_NOT_ALLOWED)
                .with("allow", allowed);
    }

    private static Reply preflight(String origin) {
        return Reply.ok("text/plain", new byte[0])
                .withStatus(NO_CONTENT)
                .with("access-control-allow-origin", origin)
                .with("access-control-allow-methods", "POST")
                .with("access-control-allow-headers", "authorization, content-type");
    }

    private Reply failed(Throwable failure, Language language) {
        log.error("an HTTP call failed", failure);
        return Reply.refusal(new Refused(Reason.INTERNAL), language, codec);
    }

    /// Writes an answer, from any thread; then the next request is read, or the connection closed.
    void write(ChannelHandlerContext ctx, Reply reply, boolean keepAlive, boolean withBody) {
        FullHttpResponse response =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1,
                        HttpResponseStatus.valueOf(reply.status()),
                        withBody ? Unpooled.wrappedBuffer(reply.body()) : Unpooled.EMPTY_BUFFER);
        SecurityHeaders.add(response.headers(), encrypted);
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, reply.type());
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, reply.body().length);
        reply.headers().forEach((name, value) -> response.headers().set(name, value));
        if (keepAlive) {
            ctx.writeAndFlush(response).addListener(_ -> ctx.channel().config().setAutoRead(true));
        } else {
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            ctx.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
        }
    }

    private static String address(ChannelHandlerContext ctx) {
        return ctx.channel().remoteAddress() instanceof InetSocketAddress remote
                ? remote.getAddress().getHostAddress()
                : "unknown";
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (!(cause instanceof IOException)) {
            log.debug("an HTTP connection failed", cause);
        }
        ctx.close();
    }
}
