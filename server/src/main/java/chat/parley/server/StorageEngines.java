package chat.parley.server;

import chat.parley.server.storage.StorageConfig;
import chat.parley.server.storage.StorageEngine;
import chat.parley.server.storage.sqlite.SqliteEngine;
import java.nio.file.Path;

/// Which databases there are: nothing else names one. A second one is chosen here, by its settings.
public final class StorageEngines {
    private StorageEngines() {}

    /// The one that the settings call for.
    ///
    /// @param data the data directory, of which an embedded database is a part
    public static StorageEngine of(Path data, StorageConfig config) {
        return SqliteEngine.in(data, config);
    }

    static StorageEngine of(ServerConfig config) {
        return of(config.data(), config.storage());
    }
}
