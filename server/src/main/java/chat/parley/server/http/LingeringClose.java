package chat.parley.server.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/// Closes a connection so that the last answer arrives (RFC 9112, section 9.6). A socket that is
/// closed while something waits in it to be read is reset, and the other end loses what it has not
/// read yet. So first one's own side is closed; what still comes is thrown away, a bounded part of
/// it and for a moment, until the other end closes, too.
@SuppressWarnings("FutureReturnValueIgnored") // what cannot be closed in order is closed
final class LingeringClose extends ChannelInboundHandlerAdapter {
    /// For whoever writes the last answer.
    static final ChannelFutureListener AFTER = LingeringClose::begin;

    static final int MOST_BYTES = 256 * 1024;
    static final long MOMENT_MILLIS = 1_000;

    private int left = MOST_BYTES;

    private static void begin(ChannelFuture written) {
        Channel channel = written.channel();
        if (!written.isSuccess() || !(channel instanceof DuplexChannel duplex)) {
            channel.close();
            return;
        }
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        channel.pipeline().addFirst(new LingeringClose());
        if (tls == null) {
            duplex.shutdownOutput();
        } else {
            tls.closeOutbound().addListener(_ -> duplex.shutdownOutput());
        }
        channel.config().setAutoRead(true);
        channel.eventLoop().schedule(() -> channel.close(), MOMENT_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof ByteBuf bytes) {
            left -= bytes.readableBytes();
        }
        ReferenceCountUtil.release(message);
        if (left < 0) {
            ctx.close();
        }
    }
}
