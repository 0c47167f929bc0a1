package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.wire.ServerFrame;
import chat.parley.server.door.Connection;
import chat.parley.server.http.PortListener;
import chat.parley.server.router.DoorContext;
import chat.parley.server.router.Formats;
import chat.parley.server.session.Door;
import chat.parley.server.session.EncodedFrame;
import chat.parley.server.session.Outbox;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A connection whose socket cannot be written to, as when no memory is left.
class FailingWriteTest {
    @TempDir private Path directory;
    private DoorStage stage;

    @BeforeEach
    void open() {
        stage = new DoorStage(directory, new FakeHouse(1), Formats.standard());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    @Tag("F19")
    void itEndsInsteadOfLivingHalf() {
        EmbeddedChannel channel = new EmbeddedChannel();
        FailingConnection connection = new FailingConnection(stage.context, channel);
        channel.pipeline().addLast(connection);
        assertThat(stage.sessions.connections()).isEqualTo(1);

        connection.say();
        channel.runPendingTasks();

        assertThat(channel.isOpen()).isFalse();
        assertThat(stage.sessions.connections()).isZero();
    }

    /// The second of two requests that came together is served when the first was answered.
    @Test
    @Tag("F19")
    void soDoesAnHttpConnectionThatCannotAnswer() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        Supplier<CompletionStage<Boolean>> storing =
                () -> {
                    if (asked.incrementAndGet() > 1) {
                        throw new OutOfMemoryError("no more heap");
                    }
                    return CompletableFuture.completedStage(true);
                };
        try (PortListener listener = stage.listener(storing);
                Socket socket = new Socket()) {
            socket.connect(listener.address());
            socket.setSoTimeout(20_000);
            String request = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write((request + request).getBytes(StandardCharsets.US_ASCII));
            String all =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(all).startsWith("HTTP/1.1 200");
            assertThat(asked).hasValue(2);
        }
    }

    private static final class FailingConnection extends Connection<ByteBuf> {
        FailingConnection(DoorContext context, Channel channel) {
            super(context, Door.LOCAL, "local", context.formats().json(), channel);
        }

        void say() {
            session().send(new ServerFrame.Heartbeat(new Id(1), 1, List.of()));
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf frame) {}

        @Override
        protected ByteBuf join(List<EncodedFrame> packets) {
            throw new OutOfMemoryError("no more direct memory");
        }

        @Override
        protected void sayLastWords(Outbox.Closing closing) {}
    }
}
