package chat.parley.bench;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.ChannelGroupFuture;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// How many messages a second a bare Netty WebSocket server passes on to rooms: it numbers them and
/// writes them to everybody there, and that is all; no parsing, no rules, no database.
///
/// A frame `join N` puts a connection into the room N; what it sends after that goes to the room.
final class FanOutCeiling implements AutoCloseable {
    private final Map<Integer, Room> rooms = new ConcurrentHashMap<>();
    private final BareServer server = new BareServer(2, Passing::new);

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
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
