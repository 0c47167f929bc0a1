package chat.parley.server.door;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;

/// What still comes after the decision to end a connection: enough is let through to find the other
/// end's close frame behind what was under way. Then nothing is read any more, however much is
/// sent. Stands before everything that decodes, so that what is dropped costs nothing.
public final class LastBytes extends ChannelInboundHandlerAdapter {
    public static final int MOST = 256 * 1024;

    private int left = MOST;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof ByteBuf bytes) {
            left -= bytes.readableBytes();
        }
        if (isSpent()) {
            ctx.channel().config().setAutoRead(false);
            ReferenceCountUtil.release(message);
        } else {
            ctx.fireChannelRead(message);
        }
    }

    boolean isSpent() {
        return left < 0;
    }
}
