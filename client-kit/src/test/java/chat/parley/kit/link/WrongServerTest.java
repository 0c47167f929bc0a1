package chat.parley.kit.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.kit.fake.MemoryTokens;
import chat.parley.kit.transport.LinkLost;
import chat.parley.kit.transport.LinkSettings;
import chat.parley.protocol.Language;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a person is told who named an address at which no Parley server is, or one that refuses.
@Tag("F26")
class WrongServerTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final byte[] TLS_ALERT = {21, 3, 3, 0, 2, 2, 70};

    private AutoCloseable server = () -> {};

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void aWebServerOfAnotherKindIsNoParleyServer() throws IOException {
        int port = webServer(404, "<html>nothing</html>");
        assertTold("ws", port, "no Parley server (HTTP 404)");
    }

    @Test
    void aParleyServerThatRefusesIsQuoted() throws IOException {
        int port =
                webServer(
                        403,
                        "{\"reason\":\"FORBIDDEN\",\"text\":\"You may not do that.\","
                                + "\"detail\":\"web.hosts does not list example.org\"}");
        assertTold(
                "ws",
                port,
                "the server says: You may not do that. web.hosts does not list example.org");
    }

    @Test
    void aTlsPortWithoutTlsIsNamed() throws IOException {
        int port = answering(TLS_ALERT);
        assertTold("ws", port, "write wss://");
    }

    @Test
    void aPlainPortWithTlsIsNamed() throws IOException {
        int port = answering("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        assertTold("wss", port, "write ws://");
    }

    @Test
    void anUnknownHostIsNamed() {
        assertThat(told(URI.create("ws://nowhere.invalid:1/ws"), Language.ENGLISH))
                .isEqualTo("there is no such host");
        assertThat(told(URI.create("ws://nowhere.invalid:1/ws"), Language.CHINESE))
                .isEqualTo("没有这个主机");
    }

    private void assertTold(String scheme, int port, String words) {
        URI address = URI.create(scheme + "://127.0.0.1:" + port + "/ws");
        assertThat(told(address, Language.ENGLISH)).contains(words);
    }

    private static String told(URI address, Language language) {
        LinkSettings settings =
                new LinkSettings(
                        address, "parley/test", Language.ENGLISH, LinkSettings.Timing.STANDARD);
        try (BlockingLink link =
                BlockingLink.begin(
                        new SocketLink(settings, new MemoryTokens()), Duration.ofSeconds(10))) {
            LinkLost[] lost = new LinkLost[1];
            assertThatThrownBy(link::session)
                    .isInstanceOfSatisfying(LinkLost.class, thrown -> lost[0] = thrown);
            return lost[0].why().in(language);
        }
    }

    private int webServer(int status, String body) throws IOException {
        HttpServer web = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        web.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(status, bytes.length);
                    try (OutputStream out = exchange.getResponseBody()) {
                        out.write(bytes);
                    }
                });
        web.start();
        server = () -> web.stop(0);
        return web.getAddress().getPort();
    }

    /// A server that says the same to everybody.
    private int answering(byte[] answer) throws IOException {
        ServerSocket listening = new ServerSocket(0, 5, HERE);
        Thread.ofVirtual()
                .start(
                        () -> {
                            while (true) {
                                try (var one = listening.accept()) {
                                    one.getInputStream().read(new byte[1024]);
                                    one.getOutputStream().write(answer);
                                } catch (IOException _) {
                                    return;
                                }
                            }
                        });
        server = listening;
        return listening.getLocalPort();
    }
}
