package chat.parley.server.testing;

import chat.parley.server.StorageEngines;
import chat.parley.server.job.LastResort;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.StorageConfig;
import java.nio.file.Path;

/// The database of tests: a server's own, with the usual settings.
public final class TestDatabase {
    private static final long LOG_BYTES = 64L * 1024 * 1024;

    private TestDatabase() {}

    /// Opens the one in a data directory.
    public static Database open(Path directory) {
        return StorageEngines.of(directory, new StorageConfig(LOG_BYTES, 0))
                .open(LastResort.none());
    }
}
