package chat.parley.kit.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ws://chat.example.org, ws://chat.example.org/ws",
        "wss://chat.example.org/, wss://chat.example.org/ws",
        "http://localhost:8080, ws://localhost:8080/ws",
        "https://chat.example.org:8443, wss://chat.example.org:8443/ws",
        "HTTPS://chat.example.org, wss://chat.example.org/ws",
        "localhost:9000, ws://localhost:9000/ws",
        "wss://chat.example.org/team/ws, wss://chat.example.org/team/ws",
        "[::1]:8080, ws://[::1]:8080/ws",
        "unix:/srv/parley/parley.sock, unix:/srv/parley/parley.sock",
        "unix:/srv/../run/a b.sock, unix:/run/a%20b.sock"
    })
    void addressesAreReadAsPeopleWriteThem(String written, String address) {
        assertThat(ServerAddress.parse(written)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unix:/srv/我的 目录/50%/parley.sock", "wss://chat.example.org/a%20b"})
    void addressesAreShownAsTheyAreWritten(String written) {
        assertThat(ServerAddress.text(ServerAddress.parse(written))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unix:",
                "unix:a\0b",
                "ftp://example.org",
                "ws://",
                "ws://me:secret@example.org",
                "a b",
                "ws://example.org:99999",
                "example.org:0"
            })
    @Tag("F43")
    void whatIsNoAddressIsRefused(String written) {
        assertThatThrownBy(() -> ServerAddress.parse(written)).isInstanceOf(UsageProblem.class);
    }
}
