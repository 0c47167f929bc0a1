package chat.parley.server.http;

import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;

/// Joins the parts of a request, up to a size.
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection
final class BodyLimit extends HttpObjectAggregator {
    static final int BYTES = 1024 * 1024;

    private final HttpDoor door;

    BodyLimit(HttpDoor door) {
        super(BYTES, true);
        this.door = door;
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
