package chat.parley.server.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.server.job.LastResort;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that were deleted, emptied, cut, damaged or exchanged beside each other.
@Tag("F16")
class DatabaseIdentityTest {
    private static final long LONG_LOG = 1L << 30;

    @TempDir private Path directory;
    private Path file;

    @BeforeEach
    void writeSomething() {
        file = directory.resolve("parley.db");
        try (Database database = SqliteFile.open(file)) {
            write(database, 1);
        }
    }

    private static void write(Database database, long key) {
        boolean _ =
                database.writer()
                        .submit(
                                tx ->
                                        tx.update(
                                                        "insert into signing_key (id, secret)"
                                                                + " values (?, 'x')",
                                                        key)
                                                > 0)
                        .join();
    }

    /// The files as a server leaves them that is killed: its log is not moved into the database.
    private Path killed() throws IOException {
        Path copy = Files.createDirectory(directory.resolve("killed"));
        try (Database database = new SqliteEngine(file, LONG_LOG).open(LastResort.none())) {
            for (long key = 10; key < 60; key++) {
                write(database, key);
            }
            long head =
                    database.read(
                            sql ->
                                    sql.first("select head from identity", row -> row.number())
                                            .orElseThrow());
            for (String name : new String[] {"parley.db", "parley.db-wal"}) {
                Files.copy(directory.resolve(name), copy.resolve(name));
            }
            String id = Files.readAllLines(directory.resolve("parley.db-head")).getFirst();
            new KnownHead(id, head).write(copy.resolve("parley.db"));
        }
        return copy.resolve("parley.db");
    }

    private static void assertRefused(Path database, String words) {
        assertThatThrownBy(() -> SqliteFile.open(database))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(words)
                .hasMessageContaining("parleyd recover");
        assertThatThrownBy(() -> SqliteFile.engine(database).check()).hasMessageContaining(words);
    }

    private static void assertRecovered(Path database) {
        assertThat(SqliteFile.engine(database).recover()).contains("known were ");
        assertThatCode(() -> SqliteFile.engine(database).check()).doesNotThrowAnyException();
        SqliteFile.open(database).close();
    }

    @Test
    void whatBelongsThereIsOpenedAndCheckedAgainAndAgain() throws IOException {
        assertThatCode(() -> SqliteFile.engine(file).check()).doesNotThrowAnyException();
        SqliteFile.open(file).close();
        SqliteFile.open(killed()).close();
    }

    @Test
    void aDatabaseThatWasDeletedIsMissed() throws IOException {
        Files.delete(file);
        assertRefused(file, "is missing or empty");
        assertThat(Files.exists(file)).isFalse();
        assertRecovered(file);
    }

    @Test
    void aDatabaseThatWasEmptiedIsMissed() throws IOException {
        Files.write(file, new byte[0]);
        assertRefused(file, "is missing or empty");
        assertRecovered(file);
    }

    @Test
    void aLogWithoutItsDatabaseIsNoNewServer() throws IOException {
        Path left = killed();
        Files.delete(left);
        Files.delete(KnownHead.beside(left));
        assertRefused(left, "is missing or empty");
    }

    @Test
    void aLogThatWasDeletedIsMissed() throws IOException {
        Path left = killed();
        Files.delete(left.resolveSibling("parley.db-wal"));
        assertRefused(left, "has lost at least ");
        assertRecovered(left);
    }

    @Test
    void aLogThatWasCutIsMissed() throws IOException {
        Path left = killed();
        Path cut = left.resolveSibling("parley.db-wal");
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(left, "has lost at least ");
        assertRecovered(left);
    }

    @Test
    void aLogOfWhichOneBitWasFlippedIsMissed() throws IOException {
        Path left = killed();
        Path flipped = left.resolveSibling("parley.db-wal");
        byte[] bytes = Files.readAllBytes(flipped);
        bytes[bytes.length / 3] ^= 1;
        Files.write(flipped, bytes);
        assertRefused(left, "has lost at least ");
    }

    @Test
    void anotherServersDatabaseIsNotTaken() throws IOException {
        Path other = directory.resolve("other.db");
        SqliteFile.open(other).close();
        Files.copy(other, file, StandardCopyOption.REPLACE_EXISTING);
        assertRefused(file, "is another database than it was");
        assertRecovered(file);
    }

    @Test
    void aDamagedHeadIsSaidToBe() throws IOException {
        Files.writeString(KnownHead.beside(file), "?");
        assertRefused(file, "is damaged");
        assertRecovered(file);
    }

    @Test
    @Tag("F29")
    void aDatabaseOfALaterVersionIsLeftAlone() throws SQLException {
        change(
                "insert into flyway_schema_history select 999, '999', 'later', type, script, 7,"
                        + " installed_by, installed_on, 1, 1 from flyway_schema_history limit 1");
        assertThatThrownBy(() -> SqliteFile.open(file))
                .hasMessageContaining("was written by a later version of Parley");
        assertThatThrownBy(() -> SqliteFile.engine(file).check())
                .hasMessageContaining("later version");
    }

    @Test
    void aStepThatWasAnotherIsNamed() throws SQLException {
        change("update flyway_schema_history set checksum = 7 where version = '3'");
        assertThatThrownBy(() -> SqliteFile.open(file)).hasMessageContaining("step 3 was another");
    }

    @Test
    void theDatabaseOfAnotherProgramIsLeftAlone() throws SQLException {
        Path foreign = file.resolveSibling("foreign.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + foreign);
                Statement statement = connection.createStatement()) {
            statement.execute("create table recipe (name text)");
        }
        assertThatThrownBy(() -> SqliteFile.open(foreign))
                .hasMessageContaining("is the database of another program");
        assertThatThrownBy(() -> SqliteFile.engine(foreign).check())
                .hasMessageContaining("another program");
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
