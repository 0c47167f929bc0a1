package chat.parley.bench;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.ChannelGroupFuture;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// How many messages a second a bare Netty WebSocket server passes on to rooms: it numbers them and
/// writes them to everybody there, and that is all; no parsing, no rules, no database.
///
/// A frame `join N` puts a connection into the room N; what it sends after that goes to the room.
final class FanOutCeiling implements AutoCloseable {
    private static final int MOST_BYTES = 64 * 1024;

    private final MultiThreadIoEventLoopGroup loops =
            new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    private final Map<Integer, Room> rooms = new ConcurrentHashMap<>();
    private final Channel channel;

    FanOutCeiling() {
        channel =
                new ServerBootstrap()
                        .group(loops)
                        .channel(NioServerSocketChannel.class)
                        .childHandler(new Pipeline())
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

    private record Room(int number, ChannelGroup people, AtomicLong seq) {
        Room(int number) {
            this(number, new DefaultChannelGroup(GlobalEventExecutor.INSTANCE), new AtomicLong());
        }

        /// Numbers are given and written under one lock, so that everybody gets them in order.
        synchronized void pass(String text) {
            ChannelGroupFuture _ =
                    people.writeAndFlush(
                            new TextWebSocketFrame(
                                    "{\"type\":\"event\",\"event\":{\"name\":\"entry.posted\",\"entry\":"
                                            + "{\"conversation\":\""
                                            + number
                                            + "\",\"seq\":"
                                            + seq.incrementAndGet()
                                            + ",\"text\":\""
                                            + text
                                            + "\"}}}"));
        }
    }

    private final class Pipeline extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel channel) {
            channel.pipeline()
                    .addLast(new HttpServerCodec())
                    .addLast(new HttpObjectAggregator(MOST_BYTES))
                    .addLast(new WebSocketServerProtocolHandler("/ws", "parley.v1.json"))
                    .addLast(new Passing());
        }
    }

    private final class Passing extends SimpleChannelInboundHandler<TextWebSocketFrame> {
        private Room room = new Room(-1);

        @Override
        protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
            String text = frame.text();
            if (text.startsWith("join ")) {
                int number = Integer.parseInt(text.substring("join ".length()));
                room = rooms.computeIfAbsent(number, Room::new);
                room.people().add(context.channel());
            } else {
                room.pass(text);
            }
            ChannelFuture _ =
                    context.writeAndFlush(new TextWebSocketFrame("{\"type\":\"answer\"}"));
        }
    }
}
