package chat.parley.client.state.store;

import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.chat;
import static chat.parley.client.state.ClientSimulation.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.client.state.Remembered;
import chat.parley.client.state.SideEffect.ForDisk.KeepConversation;
import chat.parley.client.state.SideEffect.ForDisk.KeepDraft;
import chat.parley.client.state.SideEffect.ForDisk.KeepWindow;
import chat.parley.client.state.Window;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.console.UsageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever became of a file, the client opens: with what can be fetched again, or with a word on
/// what was set aside.
@Tag("F24")
class DamagedStoreTest {
    private static final int PAGE_BYTES = 4096;

    @TempDir Path directory;

    /// What can become of a database.
    enum Damage {
        RANDOM {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, noise(3 * PAGE_BYTES));
            }
        },
        CUT_OFF {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, Arrays.copyOf(Files.readAllBytes(file), PAGE_BYTES + 1));
            }
        },
        /// All pages but the first, which says that there are tables.
        OVERWRITTEN {
            @Override
            void to(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                byte[] noise = noise(bytes.length - PAGE_BYTES);
                System.arraycopy(noise, 0, bytes, PAGE_BYTES, noise.length);
                Files.write(file, bytes);
            }
        },
        ANOTHER_PROGRAMS {
            @Override
            void to(Path file) throws IOException, SQLException {
                Files.delete(file);
                sql(file, "CREATE TABLE draft (other)", "PRAGMA user_version = 1");
            }
        },
        NONSENSE_IN_ITS_ROWS {
            @Override
            void to(Path file) throws SQLException {
                String table =
                        file.endsWith("state.db") ? "conversation SET known" : "entry SET json";
                sql(file, "UPDATE " + table + " = 'none'");
            }
        };

        abstract void to(Path file) throws IOException, SQLException;

        private static byte[] noise(int count) {
            byte[] bytes = new byte[count];
            new Random(1).nextBytes(bytes);
            return bytes;
        }
    }

    private static void sql(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedStateIsSetAsideAndToldOf(Damage damage) throws Exception {
        Path file = kept("state/state.db");
        damage.to(file);
        try (LocalStore store = open()) {
            assertThat(store.load()).isEqualTo(Remembered.NOTHING);
            assertThat(store.warning()).contains(ScreenText.STATE_DAMAGED);
            store.keep(List.of(known(), new KeepDraft(CHAT, "anew")));
        }
        assertThat(file.resolveSibling("state.db.damaged")).exists();
        try (LocalStore store = open()) {
            assertThat(store.load().conversations().getFirst().draft().text()).isEqualTo("anew");
            assertThat(store.warning()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedCacheIsMadeAnew(Damage damage) throws Exception {
        damage.to(kept("cache/cache.db"));
        try (LocalStore store = open()) {
            assertThat(store.load().conversations().getFirst().draft().text()).isEqualTo("half");
            assertThat(store.load().conversations().getFirst().log().window())
                    .isEqualTo(Window.EMPTY);
            assertThat(store.warning()).isEmpty();
            store.keep(List.of(window()));
            assertThat(store.load().conversations().getFirst().log().window().upTo()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"state/state.db", "cache/cache.db"})
    void whatIsNoFileIsNamed(String name) throws IOException {
        Path file = Files.createDirectories(directory.resolve(name));
        assertThatThrownBy(this::open)
                .isInstanceOf(UsageProblem.class)
                .hasMessage(file + " cannot be used: something else is in its place");
    }

    @Test
    void aNewerStateIsLeftAlone() throws Exception {
        Path file = kept("state/state.db");
        sql(file, "PRAGMA user_version = 99");
        assertThatThrownBy(this::open)
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("newer version of Parley (schema 99)");
        assertThat(file.resolveSibling("state.db.damaged")).doesNotExist();
    }

    @Test
    void earlierDamageIsNotWrittenOver() throws Exception {
        for (String damaged : List.of("state.db.damaged", "state.db.damaged-2")) {
            Damage.RANDOM.to(kept("state/state.db"));
            open().close();
            assertThat(directory.resolve("state").resolve(damaged)).exists();
        }
    }

    /// Files with something in them, all in the database itself.
    private Path kept(String name) throws SQLException {
        try (LocalStore store = open()) {
            store.keep(List.of(known(), new KeepDraft(CHAT, "half"), window()));
        }
        Path file = directory.resolve(name);
        sql(file, "PRAGMA wal_checkpoint(TRUNCATE)");
        return file;
    }

    private static KeepConversation known() {
        return new KeepConversation(chat(1, 0, 0), 0);
    }

    private static KeepWindow window() {
        return new KeepWindow(CHAT, Window.EMPTY, new Window(0, 1, List.of(entry(1))));
    }

    private LocalStore open() {
        return DiskStore.open(directory.resolve("state"), directory.resolve("cache")).orElseThrow();
    }
}
