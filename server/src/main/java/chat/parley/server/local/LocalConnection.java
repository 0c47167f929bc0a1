package chat.parley.server.local;

import chat.parley.server.door.Connection;
import chat.parley.server.router.DoorContext;
import chat.parley.server.session.Door;
import chat.parley.server.session.EncodedFrame;
import chat.parley.server.session.Outbox;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import java.io.IOException;
import java.util.List;

/// One connection of lines. What has come is answered before more is read: so the end of a script's
/// requests, with which a unix socket is closed, is read after its answers are written.
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection
final class LocalConnection extends Connection<ByteBuf> {
    private static final String ADDRESS = "local";
    private static final byte[] LINE_END = {'\n'};

    /// Whether lines have come that are not answered yet.
    private boolean turn;

    /// Whether something could not be read or written.
    private boolean broken;

    LocalConnection(DoorContext context, Channel channel) {
        super(context, Door.LOCAL, ADDRESS, context.formats().json(), channel);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteBuf line) {
        if (!session().outbox().isClosing() && line.isReadable()) {
            turn = true;
            channel().config().setAutoRead(false);
            receive(ByteBufUtil.getBytes(line));
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (turn) {
            turn = false;
            dialogue().whenAnswered(() -> channel().config().setAutoRead(true));
        }
    }

    /// The kernel closes a unix socket in order, whatever became of the process behind it.
    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (!broken) {
            endedByPeer("by the client");
        }
        super.channelInactive(ctx);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        broken |= cause instanceof IOException;
        super.exceptionCaught(ctx, cause);
    }

    /// Whatever the inbox has room for, the end of the turn decides.
    @Override
    protected void resumeReading() {}

    @Override
    protected ByteBuf join(List<EncodedFrame> packets) {
        int bytes = packets.stream().mapToInt(EncodedFrame::bytes).sum() + packets.size();
        ByteBuf joined = channel().alloc().directBuffer(bytes);
        packets.forEach(frame -> joined.writeBytes(frame.content()).writeBytes(LINE_END));
        return joined;
    }

    @Override
    protected void sayLastWords(Outbox.Closing closing) {
        ByteBuf line = Unpooled.wrappedBuffer(lastFrame(closing), LINE_END);
        channel().writeAndFlush(line).addListener(ChannelFutureListener.CLOSE);
    }
}
