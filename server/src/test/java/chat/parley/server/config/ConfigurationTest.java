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
            @Setting(value = "30s", about = "how long") Duration idleTime,
            @Setting(about = "who") List<String> origins,
            @Setting(about = "which", secret = true) @Nullable String keyWord) {}

    record House(@Setting(value = "3", about = "how many") int rooms, Door door) {}

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
                                new Door("127.0.0.1:1", Duration.ofSeconds(30), List.of(), null)));
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
        assertThat(configuration().environment(Map.of("PATH", "/bin")).read().rooms()).isEqualTo(3);
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
}
