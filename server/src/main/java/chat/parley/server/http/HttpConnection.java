package chat.parley.server.http;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.ws.WebSocketDoor;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection that speaks HTTP: its requests are answered one after the other, and while one
/// is, no more are read. All of it runs on the connection's event loop.
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection
final class HttpConnection extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final Logger log = LoggerFactory.getLogger(HttpConnection.class);

    /// What is on its way when the server begins to end is still answered, if only by a refusal.
    private static final long LAST_CALL_MILLIS = 300;

    private final HttpConnections connections;
    private final Proxies proxies;
    private final HttpDoor door;
    private final WebSocketDoor webSockets;

    /// What had been read already when reading stopped: no more than one reading's worth.
    private final ArrayDeque<FullHttpRequest> waiting = new ArrayDeque<>();

    /// What every request is told, if there is no room for this connection.
    private final @Nullable Refused unwelcome;

    private boolean busy;

    /// Where it stands in its pipeline; null before it does.
    private volatile @Nullable ChannelHandlerContext place;

    HttpConnection(
            HttpConnections connections,
            Proxies proxies,
            HttpDoor door,
            WebSocketDoor webSockets,
            @Nullable Refused unwelcome) {
        this.connections = connections;
        this.proxies = proxies;
        this.door = door;
        this.webSockets = webSockets;
        this.unwelcome = unwelcome;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        place = ctx;
        connections.opened(this);
    }

    /// The server ends: closes this as soon as nothing is under way. On any thread.
    void endWhenIdle() {
        ChannelHandlerContext ctx = place;
        if (ctx != null) {
            ctx.executor()
                    .schedule(() -> closeIfIdle(ctx), LAST_CALL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void closeIfIdle(ChannelHandlerContext ctx) {
        BodyLimit body = ctx.pipeline().get(BodyLimit.class);
        if (!busy && !ctx.isRemoved() && (body == null || !body.isGathering())) {
            ctx.close();
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
        waiting.add(request.retain());
        ctx.channel().config().setAutoRead(false);
        next(ctx);
    }

    private void next(ChannelHandlerContext ctx) {
        FullHttpRequest request = busy ? null : waiting.poll();
        if (request != null) {
            busy = true;
            try {
                serve(ctx, request);
            } finally {
                request.release();
            }
        } else if (!busy) {
            ctx.channel().config().setAutoRead(true);
        }
    }

    private void serve(ChannelHandlerContext ctx, FullHttpRequest request) {
        if (unwelcome != null) {
            write(ctx, request, door.refusal(request, unwelcome));
            return;
        }
        if (connections.areEnding()) {
            write(ctx, request, door.refusal(request, new Refused(Reason.GOING_DOWN)));
            return;
        }
        try {
            RequestHead head = RequestHead.of(request);
            if (head.path().equals(WebSocketDoor.PATH)) {
                door.admitWebSocket(head, request);
                webSockets.upgrade(ctx, request, address(ctx, request));
                return;
            }
            HttpMethod method = request.method();
            boolean keepAlive = HttpUtil.isKeepAlive(request);
            door.answer(head, request, address(ctx, request))
                    .thenAccept(
                            reply ->
                                    ctx.executor()
                                            .execute(() -> write(ctx, reply, method, keepAlive)));
        } catch (BadRequest bad) {
            write(ctx, request, door.refusal(request, bad));
        } catch (Refused refused) {
            write(ctx, request, door.refusal(request, refused));
        }
    }

    private void write(ChannelHandlerContext ctx, FullHttpRequest request, Reply reply) {
        write(ctx, reply, request.method(), false);
    }

    private void write(
            ChannelHandlerContext ctx, Reply reply, HttpMethod method, boolean keepAlive) {
        boolean withBody = !method.equals(HttpMethod.HEAD);
        if (!keepAlive || connections.areEnding()) {
            ctx.writeAndFlush(Responses.last(reply, withBody, door.isEncrypted()))
                    .addListener(ChannelFutureListener.CLOSE);
            return;
        }
        ctx.writeAndFlush(Responses.of(reply, withBody, door.isEncrypted()));
        busy = false;
        next(ctx);
    }

    private String address(ChannelHandlerContext ctx, FullHttpRequest request) {
        return ctx.channel().remoteAddress() instanceof InetSocketAddress remote
                ? proxies.client(remote.getAddress(), request.headers()).getHostAddress()
                : "unknown";
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        waiting.forEach(FullHttpRequest::release);
        waiting.clear();
        connections.closed(this);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (!(cause instanceof IOException)) {
            log.debug("an HTTP connection failed", cause);
        }
        ctx.close();
    }
}
