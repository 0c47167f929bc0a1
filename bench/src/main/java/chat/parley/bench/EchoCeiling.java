package chat.parley.bench;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;

/// How many messages a second come back from a bare Netty WebSocket that echoes them: no parsing,
/// no rules, no database.
final class EchoCeiling implements AutoCloseable {
    private final BareServer server = new BareServer(1, Echo::new);

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }

    private static final class Echo extends SimpleChannelInboundHandler<TextWebSocketFrame> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
            ChannelFuture _ = context.write(frame.retain());
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            context.flush();
        }
    }
}
