package chat.parley.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.server.config.BadConfig;
import chat.parley.server.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("C6")
class MailSettingsTest {
    private static MailSettings read(Map<String, String> values) {
        Configuration<MailSettings> configuration = new Configuration<>(MailSettings.class);
        values.forEach(configuration::flag);
        return configuration.read();
    }

    @Test
    void withoutAServerNoneIsSent() {
        MailSettings settings = read(Map.of());
        assertThat(settings.isOn()).isFalse();
        assertThat(settings.transport()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smtp.example.org|a@example.org|starttls|is not HOST:PORT",
                "smtp.example.org:0|a@example.org|starttls|is not HOST:PORT",
                "smtp.example.org:70000|a@example.org|starttls|is not HOST:PORT",
                "bad host:25|a@example.org|starttls|is not HOST:PORT",
                "smtp.example.org:25|a@example.org|none|is for a server on this machine",
                "10.0.0.1:25|a@example.org|none|is for a server on this machine",
                "localhost.example.org:25|a@example.org|none|is for a server on this machine",
                "smtp.example.org:587|nobody|starttls|is no sender",
                "smtp.example.org:587|a@b@example.org|starttls|is no sender",
                "smtp.example.org:587||starttls|needs mail.from",
            })
    void whatCouldNotSendOrWouldSendInTheClearIsRefused(
            String server, String from, String encryption, String why) {
        Map<String, String> values =
                from == null
                        ? Map.of("server", server, "encryption", encryption)
                        : Map.of("server", server, "encryption", encryption, "from", from);
        assertThatThrownBy(() -> read(values))
                .isInstanceOf(BadConfig.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:25", "127.0.0.1:25", "[::1]:25"})
    void aServerOnThisMachineNeedsNoEncryption(String server) {
        MailSettings settings =
                read(Map.of("server", server, "encryption", "none", "from", "a@example.org"));
        assertThat(settings.transport()).isPresent();
        assertThat(settings.domain()).isEqualTo("example.org");
    }

    @Test
    void userAndPasswordGoTogetherAndThePasswordIsShownNowhere(@TempDir Path directory)
            throws IOException {
        assertThatThrownBy(() -> read(Map.of("user", "parley")))
                .hasMessageContaining("mail.user goes with mail.password");
        assertThatThrownBy(
                        () -> read(Map.of("user", "a", "password", "b", "password-file", "/tmp/c")))
                .hasMessageContaining("exclude each other");
        Path file = Files.writeString(directory.resolve("secret"), "post horn\nmore\n");
        Map<String, String> values =
                Map.of(
                        "server", "smtp.example.org:587",
                        "from", "a@example.org",
                        "user", "parley",
                        "password-file", file.toString());
        assertThat(read(values).transport()).isPresent();
        Files.delete(file);
        assertThatThrownBy(() -> read(values).transport())
                .hasMessageContaining("there is no such file");
        assertThat(read(Map.of("user", "a", "password", "post horn")).toString())
                .doesNotContain("post horn");
    }

    @Test
    void aFileOfAuthoritiesHoldsSome(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("ca.pem"), "nothing");
        Map<String, String> values =
                Map.of(
                        "server", "smtp.example.org:587",
                        "from", "a@example.org",
                        "ca-file", file.toString());
        assertThatThrownBy(() -> read(values).transport())
                .hasMessageContaining("has no certificates");
    }
}
