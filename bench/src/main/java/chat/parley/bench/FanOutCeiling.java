package chat.parley.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// How many messages a second can be passed on to rooms by WebSocket: a message is numbered, made a
/// frame of the length of Parley's once, and that is all; no parsing, no rules, no database. What
/// came together for a room goes to each of its sockets as one write of the same bytes.
///
/// A frame `join N` has a connection hear the room N; what one sends after `to N` goes there.
final class FanOutCeiling implements AutoCloseable {
    private static final long FIRST_ROOM = 119_000_000_000_000_000L;

    private static final String AFTER_SEQ =
            """
            ,"id":"119000000000000000","sender":{"id":"119000000000000000","kind":"person",\
            "name":"member-0-0"},"clientId":"run0-1000","sentAt":1800000000000,"body":{\
            "kind":"text","text":\"""";
    private static final ByteBuf ANSWER =
            Unpooled.unreleasableBuffer(
                    frame(
                            """
                            {"type":"answer","id":1000,"answer":{"conversation":\
                            "119000000000000000","seq":1000,"id":"119000000000000000",\
                            "sentAt":1800000000000}}"""));

    private final Map<Integer, Room> rooms = new ConcurrentHashMap<>();
    private final BareServer server = new BareServer(2, Passing::new);

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }

    private static ByteBuf frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.US_ASCII);
        ByteBuf frame = Unpooled.buffer(payload.length + 4).writeByte(0x81);
        if (payload.length < 126) {
            frame.writeByte(payload.length);
        } else {
            frame.writeByte(126).writeShort(payload.length);
        }
        return frame.writeBytes(payload);
    }

    private static final class Room {
        private final String beforeSeq;
        private final Map<EventLoop, Share> shares = new ConcurrentHashMap<>();
        private long seq;

        Room(int number) {
            beforeSeq =
                    """
                    {"type":"event","event":{"name":"entry.posted","entry":{"conversation":"%d",\
                    "seq":"""
                            .formatted(FIRST_ROOM + number);
        }

        void join(Channel person) {
            shares.computeIfAbsent(person.eventLoop(), Share::new).people.add(person);
        }

        /// Numbers are given and kept for writing under one lock: everybody gets them in order.
        synchronized void pass(String text) {
            seq++;
            ByteBuf frame = frame(beforeSeq + seq + AFTER_SEQ + text + "\"}}}}");
            for (Share share : shares.values()) {
                share.add(frame.duplicate());
            }
        }
    }

    /// The people of a room whom one event loop serves, and what is to be written to all of them.
    private static final class Share {
        private final EventLoop loop;
        private final List<Channel> people = new ArrayList<>(); // of the loop
        private @Nullable ByteBuf unwritten;

        Share(EventLoop loop) {
            this.loop = loop;
        }

        synchronized void add(ByteBuf frame) {
            if (unwritten == null) {
                unwritten = ByteBufAllocator.DEFAULT.directBuffer();
                loop.execute(this::write);
            }
            unwritten.writeBytes(frame);
        }

        private synchronized @Nullable ByteBuf take() {
            ByteBuf taken = unwritten;
            unwritten = null;
            return taken;
        }

        private void write() {
            ByteBuf batch = take();
            if (batch != null) {
                for (Channel person : people) {
                    ChannelFuture _ = person.writeAndFlush(batch.retainedDuplicate());
                }
                batch.release();
            }
        }
    }

    private final class Passing extends SimpleChannelInboundHandler<TextWebSocketFrame> {
        private Room room = new Room(-1);

        @Override
        protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
            String text = frame.text();
            if (text.startsWith("join ")) {
                room(text).join(context.channel());
            } else if (text.startsWith("to ")) {
                room = room(text);
            } else {
                room.pass(text);
            }
            ChannelFuture _ = context.write(ANSWER.duplicate());
        }

        private Room room(String named) {
            int number = Integer.parseInt(named.substring(named.indexOf(' ') + 1));
            return rooms.computeIfAbsent(number, Room::new);
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            context.flush();
        }
    }
}
