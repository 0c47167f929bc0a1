package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// A server behind a real nginx, with people at several addresses of this machine before it.
@Tag("F5")
class NginxTest {
    private static final String PASSWORD = "correct horse";
    private static final String GUESSERS = "127.0.0.2";
    private static final String ELSEWHERE = "127.0.0.3";

    @TempDir private Path directory;
    private RealServer server;
    private Process nginx;

    /// Keeps the port for nginx: bound and never listened on, so that nobody else gets it.
    private final Socket holder = new Socket();

    private int port;

    @BeforeEach
    void start() throws IOException {
        Path program = program();
        holder.setReuseAddress(true);
        holder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        port = holder.getLocalPort();
        server = new RealServer(directory, Map.of("web.trusted-proxies", "127.0.0.1"));
        Path config = directory.resolve("nginx.conf");
        Files.writeString(config, config());
        nginx =
                new ProcessBuilder(
                                program.toString(),
                                "-e",
                                directory.resolve("error.log").toString(),
                                "-p",
                                directory.toString(),
                                "-c",
                                config.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("nginx.out").toFile())
                        .start();
        await().atMost(20, TimeUnit.SECONDS).until(this::listens);
    }

    /// Where continuous integration runs, nginx is there: `.ci/run` installs it.
    private static Path program() {
        Optional<Path> found =
                Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst();
        if (System.getenv("CI") != null) {
            assertThat(found).as("nginx, which .ci/run installs").isPresent();
        }
        assumeThat(found).as("nginx is not installed: apt-get install nginx").isPresent();
        return found.orElseThrow();
    }

    private String config() {
        return """
        daemon off;
        master_process off;
        pid nginx.pid;
        events { worker_connections 256; }
        http {
            access_log off;
            client_body_temp_path body;
            proxy_temp_path proxy;
            fastcgi_temp_path fastcgi;
            uwsgi_temp_path uwsgi;
            scgi_temp_path scgi;
            server {
                listen 127.0.0.1:%d;
                location / {
                    proxy_pass http://127.0.0.1:%d;
                    proxy_http_version 1.1;
                    proxy_set_header Host $host;
                    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                    proxy_set_header Forwarded "";
                    proxy_set_header Upgrade $http_upgrade;
                    proxy_set_header Connection "upgrade";
                }
            }
        }
        """
                .formatted(port, server.http("/").getPort());
    }

    private boolean listens() {
        assertThat(nginx.isAlive()).as("nginx runs").isTrue();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        if (nginx != null) {
            nginx.destroy();
            nginx.waitFor();
        }
        if (server != null) {
            server.close();
        }
        holder.close();
    }

    private static HttpClient at(String address) {
        return HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(address)).build();
    }

    private HttpResponse<String> ask(HttpClient from, String operation, String body, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/v1/" + operation))
                        .header("content-type", "application/json")
                        // what clients say of themselves is not believed
                        .header("x-forwarded-for", "203.0.113.99")
                        .POST(BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("authorization", "Bearer " + token);
        }
        try {
            return from.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> login(HttpClient from, String name, String password) {
        return ask(
                from,
                "auth.login",
                """
                {"name": "%s", "password": "%s", "device": "test"}"""
                        .formatted(name, password),
                "");
    }

    private String register(HttpClient from, String name) {
        HttpResponse<String> answer =
                ask(
                        from,
                        "auth.register",
                        """
                        {"name": "%s", "password": "%s", "device": "test"}"""
                                .formatted(name, PASSWORD),
                        "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return text(answer, "accessToken");
    }

    private static String text(HttpResponse<String> answer, String field) {
        return JsonMapper.shared().readTree(answer.body()).path(field).stringValue("");
    }

    @Test
    void whileGuessesPourInTheRightPasswordSignsInFromTheSameAndFromAnotherAddress()
            throws InterruptedException {
        register(at(ELSEWHERE), "alice");
        register(at(ELSEWHERE), "bob");
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger refused = new AtomicInteger();
        Thread guesser =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    HttpClient from = at(GUESSERS);
                                    for (int i = 0; !enough.get(); i++) {
                                        String name = i % 2 == 0 ? "alice" : "nobody" + i;
                                        if (login(from, name, "guess").statusCode() == 429) {
                                            refused.incrementAndGet();
                                        }
                                    }
                                });
        try {
            await().atMost(60, TimeUnit.SECONDS).until(() -> refused.get() > 100);
            assertThat(login(at(ELSEWHERE), "alice", PASSWORD).statusCode()).isEqualTo(200);
            HttpResponse<String> bob = login(at(GUESSERS), "bob", PASSWORD);
            assertThat(bob.statusCode()).as(bob.body()).isEqualTo(200);
            assertThat(
                            ask(
                                            at(GUESSERS),
                                            "auth.refresh",
                                            "{\"refreshToken\": \""
                                                    + text(bob, "refreshToken")
                                                    + "\"}",
                                            "")
                                    .statusCode())
                    .isEqualTo(200);
            register(at(GUESSERS), "carol");
        } finally {
            enough.set(true);
            guesser.join();
        }
    }

    @Test
    void theClientsAddressIsKnownOnBothKindsOfConnection() {
        HttpClient from = at(ELSEWHERE);
        String token = register(from, "alice");
        assertThat(ask(from, "auth.devices", "{}", token).body())
                .contains("\"lastAddress\":\"127.0.0.3\"");
        try (WebSocketClient client =
                new WebSocketClient(
                        at("127.0.0.4"), URI.create("ws://127.0.0.1:" + port + "/ws"))) {
            client.send(
                    """
                    {"type": "hello", "client": "test/1.0"}""");
            assertThat(client.next().path("type").stringValue("")).isEqualTo("welcome");
            client.call(
                    1,
                    "auth.login",
                    """
                    {"name": "alice", "password": "%s", "device": "socket"}"""
                            .formatted(PASSWORD));
            client.next();
            assertThat(ask(from, "auth.devices", "{}", token).body())
                    .contains("\"lastAddress\":\"127.0.0.3\"")
                    .contains("\"lastAddress\":\"127.0.0.4\"");
        }
    }
}
