package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.server.config.BadConfig;
import chat.parley.server.config.Configuration;
import chat.parley.server.config.ConfigurationKeys;
import chat.parley.server.config.Setting;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Settings that no server could work with, alone or beside each other.
@Tag("F28")
class ServerConfigTest {
    private static final ConfigurationKeys KEYS = ConfigurationKeys.of(ServerConfig.class);

    private static Configuration<ServerConfig> configuration() {
        return new Configuration<>(ServerConfig.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "auth.access-token | 0s | auth.access-token must be at least 1s",
                "auth.access-token=1d | auth.refresh-token=2h | auth.refresh-token must be at least",
                "session.idle | 10s | session.idle must be at least twice session.heartbeat",
                "session.heartbeat | 45s | session.idle must be at least twice session.heartbeat",
                "session.heartbeat | 0s | session.heartbeat must be at least 1s",
                "session.outbox-bytes | 100 | session.outbox-bytes must be at least 65536",
                "data | '' | data: \"\" is not a path",
                "web.listen | '' | is not HOST:PORT",
                "web.listen | nosuchhost.invalid:1 | the host \"nosuchhost.invalid\" is not known",
                "web.listen | localhost:99999 | no port",
                "web.connections | 0 | web.connections must be at least 1",
                "web.origins | https://a.example/ | no origin",
                "web.origins | a.example | no origin",
                "web.hosts | chat.example.org:443 | no host name",
                "rate-scale | NaN | rate-scale: \"NaN\" is not a number",
                "rate-scale | -1 | rate-scale must be at least 0",
                "groups.members | 0 | groups.members must be at least 1",
                "groups.members=200 | groups.large-members=100 | groups.large-members must be at least",
                "groups.default-groups | a b | \"a b\" is no name of a group",
                "groups.default-groups | chess,Chess | \"Chess\" stands there twice",
                "oldest-client | parley | is not NAME/MAJOR.MINOR.PATCH",
                "log.backups | 0 | log.backups must be at least 1",
                "bot.replies-per-minute | 0 | must be at least 1",
            })
    void isRefusedByItsName(String one, String other, String words) {
        Configuration<ServerConfig> configuration = configuration();
        if (one.contains("=")) {
            Stream.of(one, other)
                    .map(it -> it.split("=", 2))
                    .forEach(it -> configuration.flag(it[0], it[1]));
        } else {
            configuration.flag(one, other);
        }
        assertThatThrownBy(configuration::read)
                .isInstanceOf(BadConfig.class)
                .hasMessageContaining(words);
    }

    static Stream<Map.Entry<String, Setting>> settings() {
        return KEYS.settings().entrySet().stream();
    }

    /// Whatever is counted or measured has a least and a most.
    @ParameterizedTest
    @MethodSource("settings")
    void everyNumberAndEveryDurationHasItsBounds(Map.Entry<String, Setting> entry) {
        Setting setting = entry.getValue();
        String form = KEYS.form(entry.getKey());
        boolean measured = form.contains("number") || form.contains("duration");
        assertThat(!setting.min().isEmpty()).as("a least").isEqualTo(measured);
        assertThat(!setting.max().isEmpty()).as("a most").isEqualTo(measured);
    }
}
