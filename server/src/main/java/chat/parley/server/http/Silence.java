package chat.parley.server.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Who says nothing is not waited for, unless a body is being streamed, either way, and gets on.
final class Silence extends ReadTimeoutHandler {
    private final LongSupplier streamed;
    private long before;

    /// Begins with the connection.
    ///
    /// @param streamed how many bytes have been streamed so far
    Silence(int seconds, LongSupplier streamed) {
        super(seconds, TimeUnit.SECONDS);
        this.streamed = streamed;
    }

    @Override
    protected void readTimedOut(ChannelHandlerContext ctx) throws Exception {
        long now = streamed.getAsLong();
        if (now == before) {
            super.readTimedOut(ctx);
        }
        before = now;
    }
}
