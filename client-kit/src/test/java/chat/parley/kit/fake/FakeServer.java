package chat.parley.kit.fake;

import chat.parley.kit.console.ServerAddress;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.wire.BadCall;
import chat.parley.protocol.wire.ClientFrame;
import chat.parley.protocol.wire.ClientFrame.Hello;
import chat.parley.protocol.wire.JsonCodec;
import chat.parley.protocol.wire.ServerFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/// A server for tests of clients: it speaks the real protocol on a real socket, answers as the test
/// says, and misbehaves when told to.
public final class FakeServer implements AutoCloseable {
    private static final long HEARTBEAT_MILLIS = 15_000;

    private final ServerSocketChannel listening;
    private final URI address;
    private final JsonCodec codec = new JsonCodec(OperationType.all());
    private final Set<FakeWire> connections = ConcurrentHashMap.newKeySet();
    private final AtomicLong sessions = new AtomicLong(1000);

    private final List<Hello> hellos = new CopyOnWriteArrayList<>();
    private final List<Request<?>> requests = new CopyOnWriteArrayList<>();
    private final List<ClientFrame> others = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();

    private volatile Function<Request<?>, Record> answers =
            request -> {
                throw new Refused(Reason.NOT_FOUND, Sentence.quoted(request.toString()));
            };
    private volatile Consumer<Hello> gate = _ -> {};
    private volatile boolean deaf;
    private volatile boolean closed;
    private volatile long accessTokenMillis = 900_000;
    private volatile List<ServerFrame.Head> heads = List.of();
    private volatile boolean byInvitation;
    private volatile boolean mail;

    /// Starts on a free port of the loopback interface.
    public static FakeServer start() {
        try {
            ServerSocketChannel listening = ServerSocketChannel.open();
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int port = listening.socket().getLocalPort();
            return new FakeServer(listening, URI.create("ws://127.0.0.1:" + port + "/ws"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts on a unix socket; whoever connects there is the host's operator.
    public static FakeServer start(Path socket) {
        try {
            ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            listening.bind(UnixDomainSocketAddress.of(socket));
            return new FakeServer(listening, ServerAddress.unix(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FakeServer(ServerSocketChannel listening, URI address) {
        this.listening = listening;
        this.address = address;
        Thread.ofVirtual().name("fake-server").start(this::accept);
    }

    public URI address() {
        return address;
    }

    private boolean isLocal() {
        return address.getScheme().equals("unix");
    }

    /// How requests are answered; may throw [Refused].
    public FakeServer answering(Function<Request<?>, Record> answers) {
        this.answers = answers;
        return this;
    }

    /// Asked at every hello; closes the connection by throwing [Refused].
    public FakeServer admitting(Consumer<Hello> gate) {
        this.gate = gate;
        return this;
    }

    public FakeServer tokensLasting(long millis) {
        this.accessTokenMillis = millis;
        return this;
    }

    public FakeServer heads(List<ServerFrame.Head> heads) {
        this.heads = heads;
        return this;
    }

    /// It sends e-mail from now on.
    public void sendsMail() {
        mail = true;
    }

    /// Signing up takes an invitation from now on.
    public void byInvitation() {
        byInvitation = true;
    }

    /// From now on connections stay open, but nothing is heard of the server any more.
    public void fallSilent() {
        deaf = true;
    }

    public void wakeUp() {
        deaf = false;
    }

    public List<Hello> hellos() {
        return hellos;
    }

    public List<Request<?>> requests() {
        return requests;
    }

    /// Acks and heartbeats.
    public List<ClientFrame> others() {
        return others;
    }

    public List<String> paths() {
        return paths;
    }

    public int connections() {
        return connections.size();
    }

    public void push(Event event) {
        send(new ServerFrame.Push(event));
    }

    public void send(ServerFrame frame) {
        connections.forEach(wire -> send(wire, frame));
    }

    /// Sends any text, wrong ones too.
    public void sendRaw(String text) {
        connections.forEach(
                wire ->
                        quietly(
                                () ->
                                        wire.write(
                                                FakeWire.TEXT,
                                                text.getBytes(StandardCharsets.UTF_8))));
    }

    /// Closes every connection with a code.
    public void dismiss(int closeCode, String why) {
        connections.forEach(
                wire ->
                        quietly(
                                () -> {
                                    wire.writeClose(closeCode, why);
                                    wire.close();
                                }));
    }

    /// Cuts every connection without a word.
    public void cut() {
        connections.forEach(wire -> quietly(wire::close));
    }

    @Override
    public void close() {
        closed = true;
        quietly(listening::close);
        cut();
    }

    private void accept() {
        while (!closed) {
            try {
                SocketChannel channel = listening.accept();
                Thread.ofVirtual().start(() -> quietly(() -> serve(wire(channel))));
            } catch (IOException _) {
                // Closed: the loop ends.
            }
        }
    }

    private FakeWire wire(SocketChannel channel) throws IOException {
        if (isLocal()) {
            return new LineWire(channel);
        }
        channel.socket().setTcpNoDelay(true);
        return new WebSocketWire(channel.socket());
    }

    private void serve(FakeWire wire) throws IOException {
        paths.add(wire.shakeHands());
        connections.add(wire);
        try {
            while (true) {
                handle(wire, wire.read());
            }
        } finally {
            connections.remove(wire);
            wire.close();
        }
    }

    private void handle(FakeWire wire, FakeWire.Frame frame) throws IOException {
        if (deaf) {
            return;
        }
        switch (frame.kind()) {
            case FakeWire.TEXT -> text(wire, frame.payload().array());
            case FakeWire.PING -> wire.write(FakeWire.PONG, frame.payload().array());
            case FakeWire.CLOSE -> wire.close();
            default -> {}
        }
    }

    private void text(FakeWire wire, byte[] json) throws IOException {
        try {
            switch (codec.clientFrame(json)) {
                case Hello hello -> hello(wire, hello);
                case ClientFrame.Call(long id, Request<?> request) -> call(wire, id, request);
                case ClientFrame.Ack ack -> others.add(ack);
                case ClientFrame.Heartbeat beat -> others.add(beat);
            }
        } catch (BadCall bad) {
            refuse(wire, bad.id(), bad.refused());
        }
    }

    /// A hello counts as its answer is written: what is pushed to whoever counted it comes after,
    /// and whoever has the answer is counted.
    private void hello(FakeWire wire, Hello hello) throws IOException {
        try {
            gate.accept(hello);
        } catch (Refused refused) {
            hellos.add(hello);
            wire.writeClose(refused.reason().closeCode(), refused.reason().text(Language.ENGLISH));
            wire.close();
            return;
        }
        synchronized (wire) {
            hellos.add(hello);
            send(wire, welcome(hello.token() != null));
        }
    }

    private ServerFrame.Welcome welcome(boolean signedIn) {
        Limits limits =
                new Limits(
                        Limits.FRAME_BYTES,
                        Limits.TEXT_CODE_POINTS,
                        Limits.PAGE_SIZE,
                        Limits.CATCH_UP_ENTRIES,
                        HEARTBEAT_MILLIS,
                        60_000,
                        accessTokenMillis,
                        0,
                        0,
                        0);
        boolean session = signedIn || isLocal();
        return new ServerFrame.Welcome(
                session ? new Id(sessions.incrementAndGet()) : null,
                signedIn ? new Id(1) : null,
                signedIn ? new Id(2) : null,
                "fake/1",
                limits,
                null,
                signedIn ? new Id(500) : null,
                1,
                signedIn ? heads : List.of(),
                false,
                !byInvitation,
                null,
                mail);
    }

    private void call(FakeWire wire, long id, Request<?> request) {
        requests.add(request);
        try {
            send(wire, new ServerFrame.Answer(id, answers.apply(request)));
        } catch (Refused refused) {
            refuse(wire, id, refused);
        }
    }

    private void refuse(FakeWire wire, long id, Refused refused) {
        send(
                wire,
                new ServerFrame.Refusal(
                        id,
                        refused.reason(),
                        refused.reason().text(Language.ENGLISH),
                        refused.getMessage(),
                        refused.fields(Language.ENGLISH),
                        refused.retryAfter() == null ? null : refused.retryAfter().toMillis(),
                        refused.penalty()));
    }

    private void send(FakeWire wire, ServerFrame frame) {
        quietly(() -> wire.write(FakeWire.TEXT, codec.encode(frame)));
    }

    private interface Io {
        void run() throws IOException;
    }

    /// Tests cut connections all the time.
    private static void quietly(Io io) {
        try {
            io.run();
        } catch (IOException _) {
            // The other end is gone, which is what the test wanted.
        }
    }
}
