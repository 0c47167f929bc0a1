package chat.parley.server.ws;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.router.Desk;
import chat.parley.server.router.Dialogue;
import chat.parley.server.session.Door;
import chat.parley.server.session.Outbox;
import chat.parley.server.session.Packet;
import chat.parley.server.session.Session;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One WebSocket: its frames go to its [Dialogue], what waits in its [Outbox] goes out. All of it
/// runs on the connection's event loop, and never blocks.
///
/// ```
/// frame --> receive --> Dialogue            Outbox --wake--> write --> socket
///             | inbox full: stop reading                       | socket full: until it has room
///             +-- garbage: outbox.close          outbox closed: close frame, then the socket
/// ```
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection
final class WebSocketConnection extends SimpleChannelInboundHandler<WebSocketFrame> {
    private static final Logger log = LoggerFactory.getLogger(WebSocketConnection.class);

    /// About as much as a socket takes at once; the rest waits in the outbox, where it is shared.
    private static final int BYTES_A_WRITE = 64 * 1024;

    /// How long the other end may take to read what waits, and to answer the close frame.
    private static final long GRACE_MILLIS = 1_000;

    private final Desk desk;
    private final Channel channel;
    private final Session session;
    private final Dialogue dialogue;

    /// Why it ended, once it has.
    private @Nullable String end;

    private boolean closeSent;

    WebSocketConnection(Desk desk, String address, Channel channel) {
        this.desk = desk;
        this.channel = channel;
        this.session = desk.sessions().open(Door.WEBSOCKET, address, this::wake);
        this.dialogue = new Dialogue(desk, session, this::resumeReading);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
        if (session.outbox().isClosing() && !(frame instanceof CloseWebSocketFrame)) {
            return; // what comes after the decision to end is not acted on
        }
        switch (frame) {
            case TextWebSocketFrame text -> receive(ByteBufUtil.getBytes(text.content()));
            case BinaryWebSocketFrame _ ->
                    session.end(new Refused(Reason.BAD_FRAME, "text frames are expected"));
            case PingWebSocketFrame ping -> pong(ping);
            case CloseWebSocketFrame close -> closedByPeer(close.statusCode());
            default -> session.heard(); // a pong
        }
    }

    private void receive(byte[] frame) {
        if (dialogue.receive(frame)) {
            channel.config().setAutoRead(false);
        }
    }

    private void resumeReading() {
        channel.config().setAutoRead(true);
    }

    private void pong(PingWebSocketFrame ping) {
        session.heard();
        if (channel.isWritable()) {
            channel.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
        }
    }

    /// Something waits in the outbox; runs on any thread.
    private void wake() {
        channel.eventLoop().execute(this::write);
    }

    private void write() {
        while (channel.isWritable() && !closeSent) {
            List<Packet> packets = session.outbox().take(BYTES_A_WRITE);
            if (packets.isEmpty()) {
                break;
            }
            channel.write(Framing.join(channel.alloc(), packets));
        }
        channel.flush();
        closeIfDone();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (ctx.channel().isWritable() || session.outbox().isClosing()) {
            wake();
        }
    }

    private void closeIfDone() {
        Outbox.Closing ending = session.outbox().ending();
        if (ending != null && end == null) {
            end = ending.reason() + " (" + ending.text() + ")";
            channel.config().setAutoRead(true);
            channel.eventLoop()
                    .schedule(() -> channel.close(), GRACE_MILLIS, TimeUnit.MILLISECONDS);
        }
        Outbox.Closing closing = session.outbox().closing();
        if (closing != null && !closeSent) {
            closeSent = true;
            channel.writeAndFlush(CloseFrames.of(closing));
        }
    }

    private void closedByPeer(int code) {
        if (end == null) {
            end = "by the client, code " + code;
        }
        if (closeSent) {
            channel.close();
        } else {
            closeSent = true;
            channel.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE))
                    .addListener(_ -> channel.close());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        desk.sessions().closed(session);
        log.info(
                "session {} of account {} from {} ended: {}",
                session.id(),
                session.caller().account() == null ? "-" : session.caller().account(),
                session.caller().address(),
                end == null ? "connection lost" : end);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        switch (cause) {
            case TooLongFrameException _ -> session.end(Reason.TOO_LARGE);
            case CorruptedWebSocketFrameException bad
                    when bad.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG) ->
                    session.end(Reason.TOO_LARGE);
            case CorruptedWebSocketFrameException bad ->
                    session.end(new Refused(Reason.BAD_FRAME, String.valueOf(bad.getMessage())));
            case IOException _ -> ctx.close(); // the other end is gone; nothing to tell anyone
            default -> {
                log.error("connection of session {} failed", session.id(), cause);
                session.end(Reason.INTERNAL);
            }
        }
    }
}
