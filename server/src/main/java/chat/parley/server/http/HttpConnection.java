package chat.parley.server.http;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.wire.Codec;
import chat.parley.server.http.route.Reply;
import chat.parley.server.http.route.RequestBody;
import chat.parley.server.http.route.Route;
import chat.parley.server.words.DoorText;
import chat.parley.server.ws.WebSocketDoor;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.stream.ChunkedWriteHandler;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection that speaks HTTP: its requests are answered one after the other, and while one
/// is, no more is read but its own body, where that is streamed; the next waits until the other end
/// has taken the answer. All of it runs on the connection's event loop.
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection
final class HttpConnection extends SimpleChannelInboundHandler<HttpObject> {
    private static final Logger log = LoggerFactory.getLogger(HttpConnection.class);

    /// What is on its way when the server begins to end is still answered, if only by a refusal.
    private static final long LAST_CALL_MILLIS = 300;

    private final HttpConnections connections;
    private final Proxies proxies;
    private final HttpDoor door;
    private final WebSocketDoor webSockets;

    /// What had been read already when reading stopped: no more than one reading's worth.
    private final ArrayDeque<Incoming> waiting = new ArrayDeque<>();

    /// What every request is told, if there is no room for this connection.
    private final @Nullable Refused unwelcome;

    /// How many requests may be sent before their answers have come.
    static final int MOST_WAITING = 32;

    private boolean busy;

    /// What the request that is being answered consists of as far as it is streamed.
    private @Nullable RequestBody served;

    /// The body that still comes; null when none does.
    private volatile @Nullable RequestBody coming;

    private final Responses responses;

    /// A request, whole or with a body that comes after it.
    private record Incoming(HttpRequest request, @Nullable RequestBody body) {
        void release() {
            ReferenceCountUtil.release(request);
        }
    }

    /// Whether the last answer was given.
    private boolean ended;

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
        responses = new Responses(door.isEncrypted());
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
        RequestAggregator body = ctx.pipeline().get(RequestAggregator.class);
        if (!busy && !ctx.isRemoved() && (body == null || !body.isGathering())) {
            ctx.close();
        }
    }

    /// A request did not come whole in time.
    void tooLate() {
        ChannelHandlerContext ctx = place;
        RequestAggregator body = ctx == null ? null : ctx.pipeline().get(RequestAggregator.class);
        if (ctx != null && body != null) {
            Refused late = new Refused(Reason.IDLE, DoorText.NOT_IN_TIME);
            body.refuse(ctx, late);
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, HttpObject part) {
        switch (part) {
            case FullHttpRequest whole -> arrived(ctx, new Incoming(whole.retain(), null));
            case HttpRequest head -> {
                RequestBody body = body(ctx, head);
                coming = body;
                arrived(ctx, new Incoming(head, body));
            }
            case HttpContent piece -> add(ctx, piece);
            default -> throw new IllegalStateException("no part of a request: " + part);
        }
    }

    private RequestBody body(ChannelHandlerContext ctx, HttpRequest head) {
        long most = door.streaming(head).map(Route.Streamed::mostBytes).orElse(0L);
        return new RequestBody(most, () -> ctx.executor().execute(() -> readOrNot(ctx)));
    }

    private void arrived(ChannelHandlerContext ctx, Incoming incoming) {
        if (waiting.size() >= MOST_WAITING) {
            overrun = true; // the others are answered, then it is closed
            incoming.release();
            return;
        }
        waiting.add(incoming);
        ctx.channel().config().setAutoRead(false);
        next(ctx);
    }

    /// More of a body has come; nobody may want it any more.
    private void add(ChannelHandlerContext ctx, HttpContent piece) {
        RequestBody body = coming;
        if (body != null) {
            body.add(ByteBufUtil.getBytes(piece.content()));
            if (piece instanceof LastHttpContent) {
                body.end();
                coming = null;
            }
            readOrNot(ctx);
        }
    }

    /// Reads on if there is nothing to answer, or more of the body to be had that is being read.
    private void readOrNot(ChannelHandlerContext ctx) {
        if (ended) {
            return;
        }
        RequestBody body = coming;
        boolean wanted =
                body == null ? !busy && waiting.isEmpty() : body.equals(served) && body.hasRoom();
        ctx.channel().config().setAutoRead(wanted);
    }

    /// How much has been streamed so far, either way.
    long streamed() {
        RequestBody body = coming;
        return responses.streamed() + (body == null ? 0 : body.received());
    }

    private void next(ChannelHandlerContext ctx) {
        Incoming incoming = busy ? null : waiting.poll();
        if (incoming != null) {
            busy = true;
            served = incoming.body();
            try {
                serve(ctx, incoming.request());
            } catch (RuntimeException | Error e) {
                failed(ctx, e);
            } finally {
                incoming.release();
            }
        }
        if (!ctx.isRemoved()) {
            readOrNot(ctx);
        }
    }

    private void serve(ChannelHandlerContext ctx, HttpRequest request) {
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
            if (head.path().equals(WebSocketDoor.PATH)
                    && request instanceof FullHttpRequest opening) {
                Codec codec = door.admitWebSocket(head, request);
                ctx.pipeline().remove(RequestDeadline.class);
                ctx.pipeline().remove(ChunkedWriteHandler.class);
                webSockets.upgrade(ctx, opening, codec, address(ctx, request));
                return;
            }
            HttpMethod method = request.method();
            boolean keepAlive = HttpUtil.isKeepAlive(request);
            if (served != null && HttpUtil.is100ContinueExpected(request)) {
                ctx.writeAndFlush(
                        new DefaultFullHttpResponse(
                                HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
            }
            door.answer(head, request, served, address(ctx, request))
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

    private void write(ChannelHandlerContext ctx, HttpRequest request, Reply reply) {
        write(ctx, reply, request.method(), false);
    }

    private void write(
            ChannelHandlerContext ctx, Reply reply, HttpMethod method, boolean keepAlive) {
        boolean withBody = !method.equals(HttpMethod.HEAD);
        boolean cutShort = (overrun && waiting.isEmpty()) || isUnread();
        if (!keepAlive || cutShort || connections.areEnding()) {
            ended = true;
            responses.write(ctx, reply, withBody, true).addListener(LingeringClose.AFTER);
            return;
        }
        responses
                .write(ctx, reply, withBody, false)
                .addListener(written -> goOn(ctx, written.isSuccess()));
    }

    /// Whether it is answered though its body has not come whole: what still comes is no request.
    private boolean isUnread() {
        RequestBody body = served;
        if (body == null || body.isWhole()) {
            return false;
        }
        body.fail(new IOException("it is answered"));
        return true;
    }

    /// The next request is looked at when the other end has taken the answer to the last one.
    private void goOn(ChannelHandlerContext ctx, boolean written) {
        if (!written) {
            ctx.close();
            return;
        }
        busy = false;
        served = null;
        if (connections.areEnding()) {
            closeIfIdle(ctx);
        }
        next(ctx);
    }

    private String address(ChannelHandlerContext ctx, HttpRequest request) {
        return ctx.channel().remoteAddress() instanceof InetSocketAddress remote
                ? proxies.client(remote.getAddress(), request.headers()).getHostAddress()
                : "unknown";
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        waiting.forEach(Incoming::release);
        waiting.clear();
        RequestBody body = coming;
        if (body != null) {
            body.cutOff(new IOException("the connection ended"));
        }
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
