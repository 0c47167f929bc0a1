package chat.parley.server.ws;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.wire.Codec;
import chat.parley.server.door.Connection;
import chat.parley.server.limit.TokenBucket;
import chat.parley.server.router.DoorContext;
import chat.parley.server.session.Door;
import chat.parley.server.session.EncodedFrame;
import chat.parley.server.session.Outbox;
import chat.parley.server.words.DoorText;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.List;

/// One WebSocket.
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection
final class WebSocketConnection extends Connection<WebSocketFrame> {
    private final TokenBucket pings = TokenBucket.full(WebSocketDoor.PINGS);

    WebSocketConnection(DoorContext context, String address, Codec codec, Channel channel) {
        super(context, Door.WEBSOCKET, address, codec, channel);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
        if (session().outbox().isClosing() && !(frame instanceof CloseWebSocketFrame)) {
            return; // what comes after the decision to end is not acted on
        }
        switch (frame) {
            case TextWebSocketFrame text -> receive(text.content(), true);
            case BinaryWebSocketFrame binary -> receive(binary.content(), false);
            case PingWebSocketFrame ping -> pong(ping);
            case CloseWebSocketFrame close -> closedByPeer(close.statusCode());
            default -> {
                if (pings.trySpend()) {
                    session().heard(); // a pong
                } else {
                    session().end(new Refused(Reason.RATE_LIMITED, DoorText.PONGS));
                }
            }
        }
    }

    private void receive(ByteBuf frame, boolean isText) {
        if (isText != session().codec().isText()) {
            session()
                    .end(
                            new Refused(
                                    Reason.BAD_FRAME,
                                    isText ? DoorText.BINARY_FRAMES : DoorText.TEXT_FRAMES));
        } else if (hasRoomFor(frame.readableBytes())) {
            receive(ByteBufUtil.getBytes(frame));
        }
    }

    private void pong(PingWebSocketFrame ping) {
        session().heard();
        if (!pings.trySpend()) {
            session().end(new Refused(Reason.RATE_LIMITED, DoorText.PINGS));
        } else if (channel().isWritable()) {
            channel().writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
        }
    }

    @Override
    protected ByteBuf join(List<EncodedFrame> packets) {
        return Framing.join(channel().alloc(), session().codec().isText(), packets);
    }

    /// The other end answers with a close frame of its own, and then the socket is closed.
    @Override
    protected void sayLastWords(Outbox.Closing closing) {
        ByteBuf last = Unpooled.wrappedBuffer(lastFrame(closing));
        channel()
                .write(
                        session().codec().isText()
                                ? new TextWebSocketFrame(last)
                                : new BinaryWebSocketFrame(last));
        channel().writeAndFlush(CloseFrames.of(closing));
    }

    private void closedByPeer(int code) {
        if (endedByPeer("by the client, code " + code)) {
            channel().close();
        } else {
            channel()
                    .writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE))
                    .addListener(_ -> channel().close());
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (!(cause instanceof CorruptedWebSocketFrameException bad)) {
            super.exceptionCaught(ctx, cause);
        } else if (bad.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)) {
            session().end(Reason.TOO_LARGE);
        } else if (bad.closeStatus().equals(WebSocketCloseStatus.INVALID_PAYLOAD_DATA)) {
            session().end(Reason.NOT_UTF8);
        } else {
            session().end(new Refused(Reason.BAD_FRAME, DoorText.MALFORMED_FRAME));
        }
    }
}
