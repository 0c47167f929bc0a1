package chat.parley.server.http;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.wire.Codec;
import chat.parley.server.words.DoorText;
import chat.parley.server.ws.WebSocketDoor;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.stream.ChunkedWriteHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection that speaks HTTP: its requests are answered one after the other, and while one
/// is, no more are read; the next waits until the other end has taken the answer. All of it runs on
/// the connection's event loop.
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

    /// How many requests may be sent before their answers have come.
    static final int MOST_WAITING = 32;

    private boolean busy;

    /// Whether more were sent.
    private boolean overrun;

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

    /// A request did not come whole in time.
    void tooLate() {
        ChannelHandlerContext ctx = place;
        BodyLimit body = ctx == null ? null : ctx.pipeline().get(BodyLimit.class);
        if (ctx != null && body != null) {
            Refused late = new Refused(Reason.IDLE, DoorText.NOT_IN_TIME);
            body.refuse(ctx, late);
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
        if (waiting.size() >= MOST_WAITING) {
            overrun = true; // the others are answered, then it is closed
            return;
        }
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
            } catch (RuntimeException | Error e) {
                failed(ctx, e);
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
                Codec codec = door.admitWebSocket(head, request);
                ctx.pipeline().remove(RequestDeadline.class);
                ctx.pipeline().remove(ChunkedWriteHandler.class);
                webSockets.upgrade(ctx, request, codec, address(ctx, request));
                return;
            }
            HttpMethod method = request.method();
            boolean keepAlive = HttpUtil.isKeepAlive(request);
            door.answer(head, request, address(ctx, request))
                    .thenAccept(
                            reply ->
                                    ctx.executor()
                                            .execute(() -> reply(ctx, reply, method, keepAlive)));
        } catch (BadRequest bad) {
            write(ctx, request, door.refusal(request, bad));
        } catch (Refused refused) {
            write(ctx, request, door.refusal(request, refused));
        }
    }

    private void reply(
            ChannelHandlerContext ctx, Reply reply, HttpMethod method, boolean keepAlive) {
        try {
            write(ctx, reply, method, keepAlive);
        } catch (RuntimeException | Error e) {
            failed(ctx, e);
        }
    }

    /// What fails ends its connection, which would wait for its answer for good.
    private static void failed(ChannelHandlerContext ctx, Throwable e) {
        ctx.close();
        log.error("an answer over HTTP failed", e);
    }

    private void write(ChannelHandlerContext ctx, FullHttpRequest request, Reply reply) {
        write(ctx, reply, request.method(), false);
    }

    private void write(
            ChannelHandlerContext ctx, Reply reply, HttpMethod method, boolean keepAlive) {
        boolean withBody = !method.equals(HttpMethod.HEAD);
        boolean cutShort = overrun && waiting.isEmpty();
        if (!keepAlive || cutShort || connections.areEnding()) {
            Responses.write(ctx, Responses.last(reply, withBody, door.isEncrypted()))
                    .addListener(LingeringClose.AFTER);
            return;
        }
        Responses.write(ctx, Responses.of(reply, withBody, door.isEncrypted()))
                .addListener(written -> goOn(ctx, written.isSuccess()));
    }

    /// The next request is looked at when the other end has taken the answer to the last one.
    private void goOn(ChannelHandlerContext ctx, boolean written) {
        if (!written) {
            ctx.close();
            return;
        }
        busy = false;
        if (connections.areEnding()) {
            closeIfIdle(ctx);
        }
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
        if (cause instanceof Error) {
            log.error("an HTTP connection failed", cause);
        } else if (!(cause instanceof IOException)) {
            log.debug("an HTTP connection failed", cause);
        }
        ctx.close();
    }
}
