package chat.parley.server.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Database;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists, as statements name them.
class SqliteDialectTest {
    @TempDir Path directory;
    private Database database;

    @BeforeEach
    void open() {
        database = SqliteFile.open(directory.resolve("parley.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<String> texts(Collection<String> texts) {
        return database.read(
                sql -> sql.list("select value from ${texts} listed", row -> row.text(), texts));
    }

    @Test
    void aListComesAsItIsWhateverItsTextsHold() {
        List<String> texts =
                List.of("plain", "", "\"", "\\", "a\"b\\c", "line\nbreak\ttab\u0001", "中文 🙂 '");

        assertThat(texts(texts)).containsExactlyElementsOf(texts);
        assertThat(texts(List.of())).isEmpty();
    }

    @Test
    void idsKeepAllTheirDigits() {
        List<Id> ids = List.of(new Id(1), new Id(Long.MAX_VALUE));
        List<Id> found =
                database.read(
                        sql -> sql.list("select value from ${ids} listed", row -> row.id(), ids));

        assertThat(found).containsExactlyElementsOf(ids);
    }
}
