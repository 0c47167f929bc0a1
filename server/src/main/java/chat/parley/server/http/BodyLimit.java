package chat.parley.server.http;

import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.LastHttpContent;

/// Joins the parts of a request, up to a size.
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection
final class BodyLimit extends HttpObjectAggregator {
    static final int BYTES = 1024 * 1024;

    private final HttpDoor door;
    private boolean gathering;

    BodyLimit(HttpDoor door) {
        super(BYTES, true);
        this.door = door;
    }

    /// Whether a request has come in part.
    boolean isGathering() {
        return gathering;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object part) throws Exception {
        gathering = !(part instanceof LastHttpContent);
        super.channelRead(ctx, part);
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext ctx, HttpMessage oversized) {
        Refused refused =
                new Refused(Reason.TOO_LARGE, "a body may have at most " + BYTES + " bytes");
        ctx.writeAndFlush(
                        Responses.last(
                                door.refusal(Language.ENGLISH, refused), true, door.isEncrypted()))
                .addListener(ChannelFutureListener.CLOSE);
    }
}
