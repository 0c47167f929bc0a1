package chat.parley.server.http;

import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.wire.JsonCodec;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;

/// Joins the parts of a request, up to a size.
final class BodyLimit extends HttpObjectAggregator {
    static final int BYTES = 1024 * 1024;

    private final HttpDoor door;
    private final JsonCodec codec;

    BodyLimit(HttpDoor door, JsonCodec codec) {
        super(BYTES);
        this.door = door;
        this.codec = codec;
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext ctx, HttpMessage oversized) {
        Refused refused =
                new Refused(Reason.TOO_LARGE, "a body may have at most " + BYTES + " bytes");
        door.write(ctx, Reply.refusal(refused, Language.ENGLISH, codec), false, true);
    }
}
