package chat.parley.bench;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Supplier;

/// A WebSocket server of Netty's own parts, and one handler: what a ceiling is measured with.
final class BareServer implements AutoCloseable {
    private static final int MOST_BYTES = 64 * 1024;

    private final MultiThreadIoEventLoopGroup loops;
    private final Channel channel;

    /// Listens on a free port.
    ///
    /// @param handler a new one for each connection
    BareServer(int threads, Supplier<ChannelHandler> handler) {
        loops = new MultiThreadIoEventLoopGroup(threads, NioIoHandler.newFactory());
        channel =
                new ServerBootstrap()
                        .group(loops)
                        .channel(NioServerSocketChannel.class)
                        .childHandler(new Pipeline(handler))
                        .bind(InetAddress.getLoopbackAddress(), 0)
                        .syncUninterruptibly()
                        .channel();
    }

    int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @Override
    public void close() {
        channel.close().syncUninterruptibly();
        loops.shutdownGracefully().syncUninterruptibly();
    }

    private static final class Pipeline extends ChannelInitializer<Channel> {
        private final Supplier<ChannelHandler> handler;

        Pipeline(Supplier<ChannelHandler> handler) {
            this.handler = handler;
        }

        @Override
        protected void initChannel(Channel channel) {
            channel.pipeline()
                    .addLast(new HttpServerCodec())
                    .addLast(new HttpObjectAggregator(MOST_BYTES))
                    .addLast(new WebSocketServerProtocolHandler("/ws", "parley.v1.json"))
                    .addLast(handler.get());
        }
    }
}
