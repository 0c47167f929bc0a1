package chat.parley.server.ws;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.server.FakeHouse;
import chat.parley.server.RawWebSocket;
import chat.parley.server.RunningServer;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A text frame is UTF-8 (RFC 6455, section 8.1), whatever a parser makes of its bytes.
@Tag("F37")
class Utf8FramesTest {
    private static final String HELLO = "{\"type\":\"hello\",\"client\":\"raw\",\"token\":\"1\"}";
    private static final int WHOLE_TEXT = 0x81;
    private static final int FIRST_PART = 0x01;
    private static final int LAST_PART = 0x80;

    @TempDir private Path directory;
    private final FakeHouse house = new FakeHouse(1);
    private RunningServer server;

    @BeforeEach
    void start() {
        server = new RunningServer(directory, house, Map.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static byte[] send(byte[] inside) {
        byte[] head =
                "{\"type\":\"request\",\"id\":1,\"operation\":\"conversation.unread\",\"x\":\""
                        .getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + inside.length + 2];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(inside, 0, whole, head.length, inside.length);
        whole[whole.length - 2] = '"';
        whole[whole.length - 1] = '}';
        return whole;
    }

    /// Overlong forms of two, three and four bytes, surrogates, a lone continuation, a cut
    /// character, more than there is in Unicode, Latin-1.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "c09b",
                "c0af",
                "c1bf",
                "e0809b",
                "f080809b",
                "eda080",
                "edb080",
                "80",
                "e4b8",
                "f4908080",
                "ff",
                "fe",
                "e9"
            })
    void whatIsNotUtf8EndsWith1007(String hex) throws IOException {
        byte[] call = send(HexFormat.of().parseHex(hex));
        assertThat(endAfter(RawWebSocket.masked(WHOLE_TEXT, call))).isEqualTo(1007);
        assertThat(house.called).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE"})
    void jsonInAnotherEncodingIsNoFrame(String charset) throws IOException {
        byte[] frame = "{\"type\":\"heartbeat\"}".getBytes(Charset.forName(charset));
        assertThat(endAfter(RawWebSocket.masked(WHOLE_TEXT, frame))).isIn(1007, 4400);
    }

    /// What is cut between two fragments is whole again before it is looked at.
    @Test
    void aCharacterMayBeCutByFragments() throws IOException {
        byte[] call = "{\"type\":\"heartbeat\",\"中\":1}".getBytes(StandardCharsets.UTF_8);
        int cut = "{\"type\":\"heartbeat\",\"".length() + 1;
        byte[] first = Arrays.copyOf(call, cut);
        byte[] last = Arrays.copyOfRange(call, cut, call.length);
        try (RawWebSocket socket = new RawWebSocket(server)) {
            socket.send(HELLO);
            socket.write(RawWebSocket.masked(FIRST_PART, first));
            socket.write(RawWebSocket.masked(LAST_PART, last));
            assertThat(closeCode(socket.rest())).as("only the field is unknown").isEqualTo(4400);
        }
    }

    private int endAfter(byte[] frame) throws IOException {
        try (RawWebSocket socket = new RawWebSocket(server)) {
            socket.send(HELLO);
            socket.write(frame);
            return closeCode(socket.rest());
        }
    }

    /// Of the close frame, which is the last to come: `88`, its length, the code, words.
    private static int closeCode(byte[] bytes) {
        for (int i = 0; i + 3 < bytes.length; i++) {
            if ((bytes[i] & 0xFF) == 0x88 && i + 2 + bytes[i + 1] == bytes.length) {
                return (bytes[i + 2] & 0xFF) << 8 | (bytes[i + 3] & 0xFF);
            }
        }
        return -1;
    }
}
