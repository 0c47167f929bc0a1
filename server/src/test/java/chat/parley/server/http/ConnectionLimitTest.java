package chat.parley.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.parley.protocol.Refused;
import chat.parley.server.FakeHouse;
import chat.parley.server.RunningServer;
import chat.parley.server.WebSocketClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionLimitTest {
    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anAddressHasItsShareAndGetsItBack() {
        ConnectionLimit limit = new ConnectionLimit(10, 2, new Proxies(List.of("10.9.0.0/16")));
        InetAddress one = address("10.0.0.1");
        limit.enter(one);
        limit.enter(one);
        assertThatThrownBy(() -> limit.enter(one))
                .isInstanceOf(Refused.class)
                .hasMessage("your address has 2 connections already");
        limit.enter(address("10.0.0.2"));
        limit.leave(one);
        limit.enter(one);
        assertThatThrownBy(() -> limit.enter(one)).isInstanceOf(Refused.class);
    }

    @Test
    @Tag("F5")
    void aTrustedProxySpeaksForMany() {
        ConnectionLimit limit = new ConnectionLimit(10, 1, new Proxies(List.of("10.9.0.0/16")));
        limit.enter(address("10.9.0.1"));
        limit.enter(address("10.9.0.1"));
        limit.enter(address("10.8.0.1"));
        assertThatThrownBy(() -> limit.enter(address("10.8.0.1"))).isInstanceOf(Refused.class);
    }

    @Test
    @Tag("F3")
    void anAddressComesOnlySoOften() {
        ConnectionLimit limit = new ConnectionLimit(10, 10, new Proxies(List.of("10.9.0.0/16")));
        InetAddress one = address("10.0.0.1");
        while (!limit.isTooFast(one)) {
            limit.enter(one);
            limit.leave(one);
        }
        assertThat(limit.isTooFast(address("10.0.0.2"))).isFalse();
        for (int i = 0; i <= ConnectionLimit.COMING.burst(); i++) {
            assertThat(limit.isTooFast(address("10.9.0.1"))).isFalse();
            assertThat(limit.isTooFast(address("127.0.0.1"))).isFalse();
        }
    }

    @Test
    void thisMachineIsNotCountedByAddress() {
        ConnectionLimit limit = new ConnectionLimit(3, 1, new Proxies(List.of()));
        limit.enter(address("127.0.0.1"));
        limit.enter(address("127.0.0.1"));
        limit.enter(address("::1"));
        assertThatThrownBy(() -> limit.enter(address("::1")))
                .hasMessage("this server has 3 connections, and takes no more");
        limit.leave(address("127.0.0.1"));
        limit.enter(address("::1"));
    }

    @Test
    void whoFindsNoRoomIsToldSoAndComesInLater(@TempDir Path directory) {
        try (RunningServer server =
                        new RunningServer(
                                directory, new FakeHouse(1), Map.of("web.connections", "2"));
                WebSocketClient one = WebSocketClient.signedIn(server, 1)) {
            WebSocketClient other = WebSocketClient.signedIn(server, 1);
            HttpResponse<String> response = health(server);
            assertThat(response.statusCode()).isEqualTo(429);
            assertThat(response.headers().firstValue("retry-after")).isPresent();
            assertThat(response.body())
                    .contains("RATE_LIMITED")
                    .contains("this server has 2 connections, and takes no more");
            assertThatThrownBy(() -> new WebSocketClient(server)).hasMessageContaining("Handshake");

            other.close();
            await().until(() -> health(server).statusCode() == 200);
            one.call(1, "conversation.unread", "{}");
            one.next("answer");
        }
    }

    /// Asked on a connection of its own, which is closed again.
    private static HttpResponse<String> health(RunningServer server) {
        HttpRequest asking = HttpRequest.newBuilder(server.http("/health")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(asking, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
