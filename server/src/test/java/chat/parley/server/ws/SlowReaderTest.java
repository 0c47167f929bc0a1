package chat.parley.server.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.server.FakeHouse;
import chat.parley.server.RawWebSocket;
import chat.parley.server.RunningServer;
import chat.parley.server.WebSocketClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowReaderTest {
    @TempDir private Path directory;
    private final FakeHouse house = new FakeHouse(1, 2);

    @Test
    @Tag("W56")
    @Tag("P9")
    void oneWhoStopsReadingIsCutAndHarmsNobodyElse() throws IOException {
        try (RunningServer server =
                        new RunningServer(
                                directory, house, Map.of("session.outbox-bytes", "65536"));
                WebSocketClient reader = WebSocketClient.signedIn(server, 2);
                RawWebSocket stuck = new RawWebSocket(server)) {
            stuck.send("{\"type\": \"hello\", \"client\": \"stuck/1.0\", \"token\": \"1\"}");
            await().until(() -> house.welcomed(1));
            String text = "x".repeat(3_000);
            int pushed = 0;
            while (server.connections() == 2 && pushed < 20_000) {
                house.push(text);
                reader.next("event");
                pushed++;
            }
            assertThat(server.connections()).isOne();
            house.push("last");
            assertThat(reader.next("event").at("/event/entry/body/text").stringValue())
                    .isEqualTo("last");
        }
    }

    @Test
    @Tag("W38")
    void framesInOnePieceOrByteByByteAreRead() throws IOException {
        try (RunningServer server = new RunningServer(directory, house, Map.of());
                RawWebSocket socket = new RawWebSocket(server)) {
            byte[] hello =
                    RawWebSocket.masked(
                            "{\"type\": \"hello\", \"client\": \"raw/1.0\", \"token\": \"1\"}");
            for (byte one : hello) {
                socket.write(new byte[] {one});
            }
            byte[] ack = RawWebSocket.masked("{\"type\":\"ack\",\"conversation\":\"5\",\"seq\":1}");
            byte[] two = new byte[ack.length * 2];
            System.arraycopy(ack, 0, two, 0, ack.length);
            System.arraycopy(ack, 0, two, ack.length, ack.length);
            socket.write(two);
            await().until(() -> house.acked.size() == 2);
        }
    }
}
