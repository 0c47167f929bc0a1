package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.link.PassingTokens;
import chat.parley.kit.link.SocketLink;
import chat.parley.kit.link.Tokens;
import chat.parley.kit.transfer.FileTransfer;
import chat.parley.kit.transfer.UploadSource;
import chat.parley.kit.transport.LinkSettings;
import chat.parley.kit.transport.LinkSettings.Timing;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a client carries to a real server and back, by HTTP as long as that leads there.
@Tag("A45")
@Tag("W22")
class FileTransferTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SIZE = 5_000_000;

    @TempDir private Path directory;
    private final byte[] content = new byte[SIZE];
    private RealServer server;
    private SignedIn alice;

    @BeforeEach
    void open() {
        new Random(36).nextBytes(content);
        server = new RealServer(directory.resolve("first"), Map.of());
        alice = registered(server);
    }

    /// Another server instead.
    private void restart(Map<String, String> settings) {
        server.close();
        server = new RealServer(directory.resolve("second"), settings);
        alice = registered(server);
    }

    private static SignedIn registered(RealServer server) {
        try (AskingOverHttp asking = new AskingOverHttp(server)) {
            return asking.ask(null, new Register("alice", "correct horse", "laptop"));
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    private BlockingLink link(URI at) {
        return BlockingLink.begin(
                new SocketLink(
                        new LinkSettings(at, "test/1.0", Language.ENGLISH, Timing.STANDARD),
                        new PassingTokens(Tokens.accessOnly(alice.accessToken()))),
                PATIENCE);
    }

    private UploadSource source() {
        return new UploadSource(
                "a.bin", OptionalLong.of(SIZE), () -> new ByteArrayInputStream(content));
    }

    private UploadSource unsized() {
        return new UploadSource(
                "a.bin", OptionalLong.empty(), () -> new ByteArrayInputStream(content));
    }

    private void carriesBothWays(BlockingLink link, UploadSource source) throws IOException {
        try (FileTransfer transfer = new FileTransfer(link, PATIENCE)) {
            AtomicLong last = new AtomicLong();
            Attachment file =
                    transfer.upload(
                            source,
                            false,
                            (bytes, _) -> assertThat(bytes).isGreaterThan(last.getAndSet(bytes)));
            assertThat(last).hasValue(SIZE);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            transfer.download(file, out, (_, _) -> {});
            assertThat(out.toByteArray()).isEqualTo(content);
        }
    }

    @Test
    void aFileGoesOverHttpBesideTheLink() throws IOException {
        try (HttpCuttingProxy proxy = HttpCuttingProxy.cutting(server.webSocket(), Long.MAX_VALUE);
                BlockingLink link = link(proxy.webSocket())) {
            carriesBothWays(link, source());
            assertThat(proxy.others()).isEqualTo(1);
        }
    }

    @Test
    void aFileOfUnknownSizeDoesToo() throws IOException {
        try (BlockingLink link = link(server.webSocket())) {
            carriesBothWays(link, unsized());
        }
    }

    @Test
    void whatIsCutOffGoesOnWhereItWas() throws IOException {
        try (HttpCuttingProxy proxy = HttpCuttingProxy.cutting(server.webSocket(), 300_000);
                BlockingLink link = link(proxy.webSocket())) {
            carriesBothWays(link, source());
            assertThat(proxy.cuts()).isGreaterThan(2 * SIZE / 300_000 - 1);
        }
    }

    @Test
    void whereAProxyLetsOnlyTheWebSocketPassItGoesInFrames() throws IOException {
        try (HttpCuttingProxy proxy =
                        HttpCuttingProxy.answering(
                                server.webSocket(), Integer.MAX_VALUE, "403 Forbidden", "No.");
                BlockingLink link = link(proxy.webSocket())) {
            carriesBothWays(link, source());
            assertThat(proxy.cuts()).isEqualTo(1);
        }
    }

    @Test
    void whereEveryConnectionIsCutAtOnceItGoesInFrames() throws IOException {
        try (HttpCuttingProxy proxy = HttpCuttingProxy.cutting(server.webSocket(), 100);
                BlockingLink link = link(proxy.webSocket())) {
            carriesBothWays(link, source());
        }
    }

    @Test
    void ratesAreWaitedThrough() throws IOException {
        String tooFast =
                """
                {"reason":"RATE_LIMITED","text":"","fields":[],"retryAfterMillis":20}\
                """;
        try (HttpCuttingProxy proxy =
                        HttpCuttingProxy.answering(
                                server.webSocket(), 20, "429 Too Many Requests", tooFast);
                BlockingLink link = link(proxy.webSocket())) {
            carriesBothWays(link, source());
            assertThat(proxy.others()).isEqualTo(21);
        }
    }

    @Test
    void theTokenMayBeRenewedOnTheWay() throws IOException {
        restart(Map.of("auth.access-token", "2s"));
        try (BlockingLink link =
                BlockingLink.begin(
                        new SocketLink(
                                new LinkSettings(
                                        server.webSocket(),
                                        "test/1.0",
                                        Language.ENGLISH,
                                        Timing.STANDARD),
                                new PassingTokens(Tokens.of(alice, Duration.ofSeconds(2)))),
                        PATIENCE)) {
            link.session();
            String first = token(link);
            carriesBothWays(
                    link,
                    new UploadSource(
                            "a.bin",
                            OptionalLong.of(SIZE),
                            () -> new UntilRenewed(content, link, first)));
        }
    }

    private static String token(BlockingLink link) {
        return link.http().orElseThrow().token().get().orElse("");
    }

    /// Content whose second half is there only once the link has another token.
    private static final class UntilRenewed extends ByteArrayInputStream {
        private final BlockingLink link;
        private final String first;

        UntilRenewed(byte[] content, BlockingLink link, String first) {
            super(content);
            this.link = link;
            this.first = first;
        }

        @Override
        public synchronized int read(byte[] into, int offset, int count) {
            if (pos > SIZE / 2) {
                await().until(() -> !token(link).equals(first));
            }
            return super.read(into, offset, count);
        }
    }

    @Test
    void whereThereIsNoRoomForTheRestThatIsToldAndNothingIsLeft() throws IOException {
        restart(Map.of("files.total-bytes", Integer.toString(SIZE / 2)));
        try (BlockingLink link = link(server.webSocket());
                FileTransfer transfer = new FileTransfer(link, PATIENCE)) {
            assertThatThrownBy(() -> transfer.upload(unsized(), false, (_, _) -> {}))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_ROOM));
        }
        try (Stream<Path> left = Files.walk(directory.resolve("second/data/files"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
