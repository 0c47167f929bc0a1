package chat.parley.server.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// How long a request may take to come, head and body together, however steadily its bytes drip,
/// unless its body is streamed; a new connection has to send its first one within the same time.
/// Runs on the connection's event loop.
final class RequestDeadline extends ChannelInboundHandlerAdapter {
    static final Duration WHOLE_REQUEST = Duration.ofSeconds(20);

    private final Runnable late;
    private @Nullable Future<?> timer;
    private boolean lifted;

    /// Starts with the connection.
    ///
    /// @param late ends it
    RequestDeadline(Runnable late) {
        this.late = late;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        begin(ctx);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object bytes) {
        begin(ctx);
        ctx.fireChannelRead(bytes);
    }

    private void begin(ChannelHandlerContext ctx) {
        if (timer == null && !lifted) {
            timer = ctx.executor().schedule(late, WHOLE_REQUEST.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// This request may take as long as its body is read.
    void lift() {
        met();
        lifted = true;
    }

    /// A whole request has come.
    void met() {
        lifted = false;
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        met();
    }
}
