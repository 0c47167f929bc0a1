package chat.parley.server.ws;

import chat.parley.protocol.Limits;
import chat.parley.protocol.wire.Codec;
import chat.parley.server.limit.Allowance;
import chat.parley.server.router.DoorContext;
import chat.parley.server.router.Formats;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.util.Arrays;
import java.util.Optional;

/// Turns an HTTP connection into a WebSocket.
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection
public final class WebSocketDoor {
    public static final String PATH = "/ws";

    /// More than any clock of a client needs; they are answered at once, so they have no other
    /// pace.
    public static final Allowance PINGS = Allowance.perSecond(100, 10);

    private final DoorContext doorContext;
    private final WebSocketDecoderConfig config =
            WebSocketDecoderConfig.newBuilder()
                    .maxFramePayloadLength(Limits.FRAME_BYTES)
                    // the reason is told in Parley's own close code
                    .closeOnProtocolViolation(false)
                    // what is not UTF-8 is found where the frame is read
                    .withUTF8Validator(false)
                    .build();

    public WebSocketDoor(DoorContext doorContext) {
        this.doorContext = doorContext;
    }

    /// The first of the subprotocols that a client offers which is spoken here.
    public static Optional<Codec> agreed(HttpHeaders headers, Formats formats) {
        return headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL).stream()
                .flatMap(offers -> Arrays.stream(offers.split(",")))
                .flatMap(offer -> formats.of(offer.strip()).stream())
                .findFirst();
    }

    /// Shakes hands, and replaces all that spoke HTTP by
    ///
    /// ```
    /// [TLS] | WebSocket decoder and encoder | fragments joined | connection
    /// ```
    ///
    /// @param request one that RFC 6455 lets open a WebSocket of version 13
    /// @param codec what was agreed on
    /// @param context of the handler that received the request, to be replaced
    public void upgrade(
            ChannelHandlerContext context, FullHttpRequest request, Codec codec, String address) {
        new WebSocketServerHandshaker13(PATH, codec.subprotocol(), config)
                .handshake(context.channel(), request);
        ChannelPipeline pipeline = context.pipeline();
        pipeline.addLast(new WebSocketFrameAggregator(Limits.FRAME_BYTES));
        pipeline.addLast(new WebSocketConnection(doorContext, address, codec, context.channel()));
        pipeline.remove(ReadTimeoutHandler.class);
        pipeline.remove(context.handler());
        context.channel().config().setAutoRead(true);
    }
}
