package chat.parley.server.storage.sqlite;

import chat.parley.server.job.LastResort;
import chat.parley.server.storage.Database;
import java.nio.file.Path;

/// A database in a file, as tests open it.
final class SqliteFile {
    private static final long LOG_BYTES = 64L * 1024 * 1024;

    private SqliteFile() {}

    static SqliteEngine engine(Path file) {
        return new SqliteEngine(file, LOG_BYTES);
    }

    static Database open(Path file) {
        return engine(file).open(LastResort.none());
    }
}
