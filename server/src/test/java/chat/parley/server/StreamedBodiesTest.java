package chat.parley.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.Operation.Access;
import chat.parley.server.http.PortListener;
import chat.parley.server.http.route.Reply;
import chat.parley.server.http.route.ReplyBody;
import chat.parley.server.http.route.RequestBody;
import chat.parley.server.http.route.Route;
import chat.parley.server.http.route.Route.Shown;
import chat.parley.server.http.route.Route.StreamHandler;
import chat.parley.server.http.route.Route.Streamed;
import chat.parley.server.http.route.RouteDeclaration;
import chat.parley.server.http.route.RouteRequest;
import chat.parley.server.http.route.ServerRoutes;
import chat.parley.server.router.Formats;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bodies that come and go as they are read: routes of a test's own, over real sockets.
class StreamedBodiesTest {
    private static final int MIB = 1024 * 1024;
    private static final int LONG = 64 * MIB;
    private static final int MOST = 2 * LONG;

    /// What one reading of the socket may add after there is enough.
    private static final int ONE_READING = 64 * 1024;

    @TempDir private Path directory;
    private DoorStage stage;
    private @Nullable PortListener listener;

    /// What an upload is read by; also what a download is written by.
    private StreamHandler reader = (_, body) -> counted(body.readAllBytes().length);

    private ReplyBody.BodyWriter writer = _ -> {};
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void open() {
        stage = new DoorStage(directory, new FakeHouse(1), Formats.standard());
    }

    @AfterEach
    void close() {
        if (listener != null) {
            listener.close();
        }
        stage.close();
    }

    private Socket connect(Access access, long mostBytes) throws IOException {
        Route upload =
                new Route(
                        new RouteDeclaration("POST", "/test/upload", access, "Take it"),
                        new Streamed(mostBytes, this::read));
        Reply long64 =
                Reply.ok(
                        "application/octet-stream",
                        new ReplyBody.Written(LONG, out -> writer.write(out)));
        Route download =
                new Route(
                        new RouteDeclaration("GET", "/test/download", Access.ANYONE, "Give it"),
                        new Shown(_ -> CompletableFuture.completedStage(long64)));
        listener =
                stage.listener(
                        ServerRoutes.of(
                                        stage.context,
                                        new NoFiles(),
                                        "{}",
                                        () -> CompletableFuture.completedStage(true))
                                .and(upload)
                                .and(download));
        Socket socket = new Socket();
        socket.setSendBufferSize(ONE_READING);
        socket.setReceiveBufferSize(ONE_READING);
        socket.connect(listener.address());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private Reply read(RouteRequest request, InputStream body) throws IOException {
        asked.incrementAndGet();
        return reader.answer(request, body);
    }

    private static Reply counted(long bytes) {
        return Reply.ok("text/plain", ("[" + bytes + "]").getBytes(US_ASCII));
    }

    private static String head(String request, String... headers) {
        return request + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("", headers) + "\r\n";
    }

    private static String upload(long bytes) {
        return head("POST /test/upload", "Content-Length: " + bytes + "\r\n");
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
    }

    /// Sends a body on a thread of its own.
    private static void sendBody(Socket socket, int bytes, AtomicLong sent) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                OutputStream out = socket.getOutputStream();
                                byte[] piece = new byte[16 * 1024];
                                for (int i = 0; i < bytes / piece.length; i++) {
                                    out.write(piece);
                                    sent.addAndGet(piece.length);
                                }
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }

    private static String answer(Socket socket, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            text.append((char) next);
        }
        return text.toString();
    }

    @Test
    void anUploadComesNoFasterThanItIsReadAndLittleOfItIsHeld() throws IOException {
        CountDownLatch begin = new CountDownLatch(1);
        AtomicReference<RequestBody> coming = new AtomicReference<>();
        AtomicLong mostHeld = new AtomicLong();
        reader =
                (_, stream) -> {
                    RequestBody body = (RequestBody) stream;
                    coming.set(body);
                    waitFor(begin);
                    byte[] piece = new byte[10_000];
                    long read = 0;
                    for (int some = body.read(piece); some >= 0; some = body.read(piece)) {
                        mostHeld.accumulateAndGet(body.received() - read, Math::max);
                        read += some;
                    }
                    return counted(read);
                };
        AtomicLong sent = new AtomicLong();
        try (Socket socket = connect(Access.ANYONE, MOST)) {
            send(socket, upload(LONG));
            sendBody(socket, LONG, sent);
            await().until(() -> coming.get() != null && !coming.get().hasRoom());
            assertThat(sent.get()).isLessThan(LONG);
            begin.countDown();
            assertThat(answer(socket, "]")).startsWith("HTTP/1.1 200").endsWith("[" + LONG + "]");
        }
        assertThat(mostHeld.get())
                .isBetween(
                        (long) RequestBody.MOST_WAITING_BYTES,
                        (long) RequestBody.MOST_WAITING_BYTES + ONE_READING);
    }

    @Test
    void anAnswerIsMadeNoFasterThanItIsRead() throws IOException {
        AtomicLong written = new AtomicLong();
        AtomicReference<Thread> writing = new AtomicReference<>();
        writer =
                out -> {
                    writing.set(Thread.currentThread());
                    byte[] piece = new byte[64 * 1024];
                    for (int i = 0; i < LONG / piece.length; i++) {
                        out.write(piece);
                        written.addAndGet(piece.length);
                    }
                };
        try (Socket socket = connect(Access.ANYONE, MOST)) {
            send(socket, head("GET /test/download"));
            String head = answer(socket, "\r\n\r\n");
            assertThat(head).startsWith("HTTP/1.1 200").contains("content-length: " + LONG);
            await().until(
                            () ->
                                    writing.get() != null
                                            && writing.get().getState() == Thread.State.WAITING);
            assertThat(written.get()).isLessThan(LONG / 2);
            byte[] body = socket.getInputStream().readNBytes(LONG);
            assertThat(body).hasSize(LONG);
            send(socket, head("GET /health"));
            assertThat(answer(socket, "}")).startsWith("HTTP/1.1 200").contains("storing");
        }
    }

    @Test
    void aPageReadsWhyItsUploadIsRefused() throws IOException {
        String origin = "Origin: " + DoorStage.FOREIGN_ORIGIN + "\r\n";
        try (Socket socket = connect(Access.ANYONE, 10)) {
            send(socket, head("POST /test/upload", "Content-Length: 11\r\n", origin));
            assertThat(answer(socket, "\r\n\r\n"))
                    .startsWith("HTTP/1.1 413")
                    .contains("access-control-allow-origin: " + DoorStage.FOREIGN_ORIGIN);
        }
    }

    @Test
    void whatFollowsAStreamedBodyIsTheNextRequest() throws IOException {
        try (Socket socket = connect(Access.ANYONE, MOST)) {
            send(socket, upload(3) + "abc" + upload(2) + "de" + head("GET /health"));
            assertThat(answer(socket, "]")).endsWith("[3]");
            assertThat(answer(socket, "]")).endsWith("[2]");
            assertThat(answer(socket, "}")).contains("storing");
        }
    }

    @Test
    void aBodyThatIsLongerThanItMayBeIsRefusedWithoutAnybodyAsked() throws IOException {
        try (Socket socket = connect(Access.ANYONE, MIB)) {
            send(socket, upload(MIB + 1));
            assertThat(answer(socket, "}")).startsWith("HTTP/1.1 413");
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void soIsOneThatDoesNotSayHowLongItIs() throws IOException {
        try (Socket socket = connect(Access.ANYONE, 1_000)) {
            send(socket, head("POST /test/upload", "Transfer-Encoding: chunked\r\n"));
            send(socket, "400\r\n" + "x".repeat(1024) + "\r\n0\r\n\r\n");
            assertThat(answer(socket, "}")).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void whoIsNotSignedInIsRefusedBeforeAnythingIsRead() throws IOException {
        reader = (request, body) -> counted(request.caller().signedIn().value());
        try (Socket socket = connect(Access.SIGNED_IN, MOST)) {
            send(socket, upload(LONG));
            assertThat(answer(socket, "}")).startsWith("HTTP/1.1 401");
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void whoIsSignedInIsKnownToTheRoute() throws IOException {
        reader =
                (request, body) -> {
                    body.transferTo(OutputStream.nullOutputStream());
                    Id account = request.caller().signedIn();
                    return counted(account.value());
                };
        try (Socket socket = connect(Access.SIGNED_IN, MOST)) {
            send(
                    socket,
                    head(
                            "POST /test/upload",
                            "Authorization: Bearer 1\r\n",
                            "Expect: 100-continue\r\n",
                            "Content-Length: 2\r\n"));
            assertThat(answer(socket, "\r\n\r\n")).startsWith("HTTP/1.1 100");
            send(socket, "ab");
            assertThat(answer(socket, "]")).startsWith("HTTP/1.1 200").endsWith("[1]");
        }
    }

    @Test
    void aReaderHearsThatTheRestDoesNotCome() throws IOException {
        CompletableFuture<IOException> failed = new CompletableFuture<>();
        reader =
                (_, body) -> {
                    try {
                        return counted(body.readAllBytes().length);
                    } catch (IOException e) {
                        failed.complete(e);
                        throw e;
                    }
                };
        try (Socket socket = connect(Access.ANYONE, MOST)) {
            send(socket, upload(LONG) + "only this");
            await().until(() -> asked.get() == 1);
        }
        assertThat(failed).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void aWriterHearsThatNobodyReadsAnyMore() throws IOException {
        CompletableFuture<IOException> failed = new CompletableFuture<>();
        writer =
                out -> {
                    try {
                        out.write(new byte[LONG]);
                    } catch (IOException e) {
                        failed.complete(e);
                        throw e;
                    }
                };
        try (Socket socket = connect(Access.ANYONE, MOST)) {
            send(socket, head("GET /test/download"));
            assertThat(answer(socket, "\r\n\r\n")).startsWith("HTTP/1.1 200");
        }
        assertThat(failed).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void anAnswerThatCannotBeMadeWholeEndsTheConnection() throws IOException {
        writer = out -> out.write(new byte[100]);
        try (Socket socket = connect(Access.ANYONE, MOST)) {
            send(socket, head("GET /test/download"));
            assertThat(answer(socket, "\r\n\r\n")).startsWith("HTTP/1.1 200");
            assertThat(socket.getInputStream().readAllBytes()).hasSizeLessThanOrEqualTo(100);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
