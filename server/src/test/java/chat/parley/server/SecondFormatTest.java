package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.link.PassingTokens;
import chat.parley.kit.link.SocketLink;
import chat.parley.kit.link.Tokens;
import chat.parley.kit.transport.LinkSettings;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.wire.ClientFrame;
import chat.parley.protocol.wire.Codec;
import chat.parley.protocol.wire.Entrance;
import chat.parley.protocol.wire.JsonCodec;
import chat.parley.protocol.wire.ServerFrame;
import chat.parley.server.http.PortListener;
import chat.parley.server.router.Formats;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another form of frames beside JSON: a codec, and its place in the list of forms, are all that a
/// connection of it takes.
class SecondFormatTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir private Path directory;
    private final FakeHouse house = new FakeHouse(1, 2, 3);
    private final Counting json = new Counting(new JsonCodec(OperationType.all()));
    private final Counting reversed = new Counting(new Reversed());
    private DoorStage stage;
    private PortListener listener;

    @BeforeEach
    void open() {
        Formats formats = new Formats(new JsonCodec(OperationType.all()), List.of(json, reversed));
        stage = new DoorStage(directory, house, formats);
        listener = stage.listener();
    }

    @AfterEach
    void close() {
        listener.close();
        stage.close();
    }

    @Test
    void aClientOfItIsWelcomedAnsweredAndPushedTo() {
        try (Client ann = new Client(1, new Reversed())) {
            ann.awaitReady();
            assertThat(ann.link.ask(new Send(new Id(1), "c", new Body.Text("hi"))).join().seq())
                    .isOne();
            await().until(() -> ann.pushed() == 1);
        }
        assertThat(house.called).containsExactly("Send");
    }

    @Test
    void aPushIsEncodedOnceInEachFormThatIsSpoken() {
        try (Client ann = new Client(1, new Reversed());
                Client ben = new Client(2, new JsonCodec(OperationType.all()));
                Client cat = new Client(3, new JsonCodec(OperationType.all()))) {
            List<Client> all = List.of(ann, ben, cat);
            all.forEach(Client::awaitReady);
            house.push("hi");
            all.forEach(client -> await().until(() -> client.pushed() == 1));
        }
        assertThat(json.pushes).hasValue(1);
        assertThat(reversed.pushes).hasValue(1);
    }

    @Test
    void theFirstOfTheOffersThatIsSpokenHereIsTaken() {
        WebSocket socket = open("parley.v9", "parley.v1.reversed", "parley.v1.json");
        assertThat(socket.getSubprotocol()).isEqualTo("parley.v1.reversed");
        socket.abort();
    }

    @Test
    void textIsNoFrameOfAFormOfBytes() throws Exception {
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        open(closed, "parley.v1.reversed").sendText("{}", true).join();
        assertThat(closed.get(20, TimeUnit.SECONDS)).isEqualTo(Reason.BAD_FRAME.closeCode());
    }

    private WebSocket open(String first, String... others) {
        return open(new CompletableFuture<>(), first, others);
    }

    private WebSocket open(CompletableFuture<Integer> closed, String first, String... others) {
        WebSocket.Listener hearing =
                new WebSocket.Listener() {
                    @Override
                    public @Nullable CompletionStage<?> onClose(
                            WebSocket on, int code, String reason) {
                        closed.complete(code);
                        return null;
                    }
                };
        return CLIENT.newWebSocketBuilder()
                .subprotocols(first, others)
                .buildAsync(address(), hearing)
                .join();
    }

    private URI address() {
        return URI.create("ws://127.0.0.1:" + listener.address().getPort() + "/ws");
    }

    /// Somebody at the other end of a real socket.
    private final class Client implements AutoCloseable {
        final List<LinkEvent> heard = new CopyOnWriteArrayList<>();
        final SocketLink link;

        Client(long account, Codec codec) {
            LinkSettings settings =
                    new LinkSettings(
                            address(), "test/1.0", Language.ENGLISH, LinkSettings.Timing.STANDARD);
            link =
                    new SocketLink(
                            settings,
                            new PassingTokens(Tokens.accessOnly(Long.toString(account))),
                            codec);
            link.open(heard::add);
        }

        void awaitReady() {
            await().until(() -> link.state() instanceof LinkState.Ready ready && ready.signedIn());
        }

        long pushed() {
            return heard.stream().filter(LinkEvent.Pushed.class::isInstance).count();
        }

        @Override
        public void close() {
            link.close();
        }
    }

    /// JSON from its end to its beginning, which is no text.
    private static final class Reversed implements Codec {
        private final JsonCodec json = new JsonCodec(OperationType.all());

        @Override
        public String subprotocol() {
            return "parley.v1.reversed";
        }

        @Override
        public boolean isText() {
            return false;
        }

        @Override
        public byte[] encode(ServerFrame frame) {
            return reversed(json.encode(frame));
        }

        @Override
        public byte[] encode(ClientFrame frame) {
            return reversed(json.encode(frame));
        }

        @Override
        public ClientFrame clientFrame(byte[] frame, Entrance entrance) {
            return json.clientFrame(reversed(frame), entrance);
        }

        @Override
        public Optional<ServerFrame> serverFrame(
                byte[] frame, LongFunction<@Nullable Class<? extends Record>> answers) {
            return json.serverFrame(reversed(frame), answers);
        }

        private static byte[] reversed(byte[] bytes) {
            byte[] other = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                other[i] = bytes[bytes.length - 1 - i];
            }
            return other;
        }
    }

    /// A codec that counts the pushes that it encodes.
    private record Counting(Codec codec, AtomicInteger pushes) implements Codec {
        Counting(Codec codec) {
            this(codec, new AtomicInteger());
        }

        @Override
        public String subprotocol() {
            return codec.subprotocol();
        }

        @Override
        public boolean isText() {
            return codec.isText();
        }

        @Override
        public byte[] encode(ServerFrame frame) {
            if (frame instanceof ServerFrame.Push) {
                pushes.incrementAndGet();
            }
            return codec.encode(frame);
        }

        @Override
        public byte[] encode(ClientFrame frame) {
            return codec.encode(frame);
        }

        @Override
        public ClientFrame clientFrame(byte[] frame, Entrance entrance) {
            return codec.clientFrame(frame, entrance);
        }

        @Override
        public Optional<ServerFrame> serverFrame(
                byte[] frame, LongFunction<@Nullable Class<? extends Record>> answers) {
            return codec.serverFrame(frame, answers);
        }
    }
}
