package chat.parley.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A68")
class ConfigurationTest {
    record Door(
            @Setting(value = "127.0.0.1:1", about = "where") String listen,
            @Setting(value = "30s", min = "1s", max = "1h", about = "how long") Duration idleTime,
            @Setting(value = "1", min = "0", max = "2.5", about = "how wide") double width,
            @Setting(value = "here", about = "whose") Path house,
            @Setting(about = "who") List<String> origins,
            @Setting(about = "which", secret = true) @Nullable String keyWord) {}

    record House(
            @Setting(value = "3", min = "1", max = "9", about = "how many") int rooms, Door door) {}

    @TempDir private Path directory;

    private static Configuration<House> configuration() {
        return new Configuration<>(House.class);
    }

    private Path file(String toml) {
        try {
            return Files.writeString(directory.resolve("house.toml"), toml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsNotConfiguredHasItsDefault() {
        assertThat(configuration().read())
                .isEqualTo(
                        new House(
                                3,
                                new Door(
                                        "127.0.0.1:1",
                                        Duration.ofSeconds(30),
                                        1,
                                        Path.of("here"),
                                        List.of(),
                                        null)));
    }

    @Test
    void aFileIsReadWithItsTables() {
        House house =
                configuration()
                        .file(
                                file(
                                        """
                                        rooms = 7
                                        [door]
                                        idle-time = "2m"
                                        origins = ["https://a", "https://b"]
                                        """))
                        .read();
        assertThat(house.rooms()).isEqualTo(7);
        assertThat(house.door().idleTime()).isEqualTo(Duration.ofMinutes(2));
        assertThat(house.door().origins()).containsExactly("https://a", "https://b");
    }

    @Test
    void flagsCountMoreThanTheEnvironmentAndThatMoreThanTheFile() {
        House house =
                configuration()
                        .file(file("rooms = 1\ndoor.listen = \"a:1\"\ndoor.idle-time = \"1s\""))
                        .environment(Map.of("PARLEYD_ROOMS", "2", "PARLEYD_DOOR_LISTEN", "b:2"))
                        .flag("rooms", 3)
                        .flag("door.listen", null)
                        .read();
        assertThat(house.rooms()).isEqualTo(3);
        assertThat(house.door().listen()).isEqualTo("b:2");
        assertThat(house.door().idleTime()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({"romms = 1, romms, rooms", "door.idle-tme = '1s', door.idle-tme, door.idle-time"})
    @Tag("W59")
    void anUnknownKeyIsNamedWithTheOneThatWasMeant(String toml, String wrong, String meant) {
        Path file = file(toml);
        assertThatThrownBy(() -> configuration().file(file))
                .isInstanceOf(BadConfig.class)
                .hasMessageContaining(wrong)
                .hasMessageContaining("did you mean " + meant + "?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour = 'red'",
                "door.colour = 'red'",
                "[window]",
                "[window]\nglass = 1",
                "[rooms]",
                "door = 'open'"
            })
    @Tag("W59")
    void nothingIsGuessedWhereNothingIsNear(String toml) {
        Path file = file(toml);
        assertThatThrownBy(() -> configuration().file(file))
                .isInstanceOf(BadConfig.class)
                .hasMessageContaining("there is no")
                .hasMessageNotContaining("did you mean");
    }

    @Test
    @Tag("W59")
    void anUnknownTableIsNamedWithTheOneThatWasMeantEvenIfItIsEmpty() {
        Path file = file("[dor]");
        assertThatThrownBy(() -> configuration().file(file))
                .isInstanceOf(BadConfig.class)
                .hasMessageContaining("there is no table dor; did you mean door?");
    }

    @Test
    @Tag("W59")
    void aMisplacedKeyIsUnknown() {
        Path file = file("idle-time = \"1s\"");
        assertThatThrownBy(() -> configuration().file(file))
                .hasMessageContaining("no key idle-time; did you mean door.idle-time?");
    }

    @Test
    @Tag("W59")
    void anUnknownVariableIsAnErrorButOthersAreNotOurs() {
        assertThatThrownBy(() -> configuration().environment(Map.of("PARLEYD_ROMS", "1")))
                .hasMessageContaining("PARLEYD_ROMS; did you mean PARLEYD_ROOMS?");
        assertThatThrownBy(() -> configuration().environment(Map.of("PARLEYD_FOO", "1")))
                .hasMessage("environment: nothing is set by PARLEYD_FOO");
        assertThat(configuration().environment(Map.of("PATH", "/bin")).read().rooms()).isEqualTo(3);
    }

    /// What a pod finds beside services called `parleyd` and `parleyd-web`.
    @ParameterizedTest
    @CsvSource({
        "PARLEYD_SERVICE_HOST, 10.0.0.1",
        "PARLEYD_SERVICE_PORT, 8080",
        "PARLEYD_SERVICE_PORT_HTTP, 8080",
        "PARLEYD_PORT, tcp://10.0.0.1:8080",
        "PARLEYD_PORT_8080_TCP, tcp://10.0.0.1:8080",
        "PARLEYD_PORT_8080_TCP_PROTO, tcp",
        "PARLEYD_PORT_8080_TCP_PORT, 8080",
        "PARLEYD_PORT_8080_TCP_ADDR, 10.0.0.1",
        "PARLEYD_WEB_SERVICE_HOST, 10.0.0.1",
        "PARLEYD_WEB_PORT, tcp://10.0.0.1:8080",
        "PARLEYD_WEB_PORT_53_UDP_ADDR, 10.0.0.1",
    })
    @Tag("F36")
    void whatKubernetesSetsIsToldApartFromSettings(String variable, String value) {
        Map<String, String> environment = Map.of(variable, value, "PARLEYD_ROOMS", "2");
        assertThat(configuration().environment(environment).read().rooms()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"PARLEYD_PORT, 8080", "PARLEYD_WEB_PORT, 8080", "PARLEYD_SERVICE, x"})
    @Tag("F36")
    void whatSomebodyWroteInsteadOfASettingIsStillAnError(String variable, String value) {
        assertThatThrownBy(() -> configuration().environment(Map.of(variable, value)))
                .hasMessageContaining("nothing is set by " + variable);
    }

    @ParameterizedTest
    @CsvSource({
        "rooms, 0, rooms must be at least 1",
        "rooms, 10, rooms must be at most 9",
        "rooms, -3, rooms must be at least 1",
        "rooms, +3, a number",
        "rooms, ٣, a number",
        "rooms, 99999999999, a number",
        "door.idle-time, 0s, door.idle-time must be at least 1s",
        "door.idle-time, 61m, door.idle-time must be at most 1h",
        "door.idle-time, ３0s, a duration",
        "door.width, NaN, a number",
        "door.width, 1e9, a number",
        "door.width, -0.1, door.width must be at least 0",
        "door.house, '', a path",
    })
    @Tag("F28")
    void whatLiesOutsideOfItsBoundsIsRefused(String key, String value, String words) {
        Configuration<House> configuration = configuration().flag(key, value);
        assertThatThrownBy(configuration::read)
                .isInstanceOf(BadConfig.class)
                .hasMessageContaining(key)
                .hasMessageContaining(words);
    }

    @Test
    @Tag("F28")
    void whatIsShownCanBeReadAgain() {
        String odd = "a \"quoted\" \\ word\nand a line";
        String shown = configuration().flag("door.listen", odd).show();
        assertThat(configuration().file(file(shown)).read().door().listen()).isEqualTo(odd);
    }

    @ParameterizedTest
    @CsvSource({"rooms, many, a number", "door.idle-time, 5, a duration"})
    @Tag("W59")
    void aValueThatDoesNotFitIsNamed(String key, String value, String form) {
        Configuration<House> configuration = configuration().flag(key, value);
        assertThatThrownBy(configuration::read)
                .isInstanceOf(BadConfig.class)
                .hasMessageContaining(key)
                .hasMessageContaining(form);
    }

    @Test
    void secretsAreMaskedWhenShown() {
        String shown = configuration().flag("door.key-word", "sesame").show();
        assertThat(shown).doesNotContain("sesame").contains("key-word = \"********\"");
        assertThat(shown).contains("rooms = \"3\"").contains("[door]\nlisten = \"127.0.0.1:1\"");
    }

    /// The JVM puts U+FFFD where a byte stood that is no text.
    @Test
    @Tag("F1")
    void aValueThatIsNoTextIsRefused() {
        assertThatThrownBy(() -> configuration().flag("door.listen", "jos\uFFFD"))
                .isInstanceOf(BadConfig.class)
                .hasMessage("flag: the value of door.listen is not UTF-8");
        Map<String, String> variables = Map.of("PARLEYD_DOOR_LISTEN", "jos\uFFFD");
        assertThatThrownBy(() -> configuration().environment(variables))
                .hasMessage("environment: the value of door.listen is not UTF-8");
    }
}
