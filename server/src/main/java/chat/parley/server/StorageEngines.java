package chat.parley.server;

import chat.parley.server.storage.DerivedDatabase;
import chat.parley.server.storage.DerivedDatabase.Schema;
import chat.parley.server.storage.StorageConfig;
import chat.parley.server.storage.StorageEngine;
import chat.parley.server.storage.sqlite.SqliteDerivedDatabase;
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

    /// A database that is made of the main one: always a file of its own, whatever the main one is.
    ///
    /// @param data the data directory
    /// @param name of the file
    public static DerivedDatabase derived(Path data, String name, Schema schema) {
        return new SqliteDerivedDatabase(data.resolve(name), schema);
    }

    static StorageEngine of(ServerConfig config) {
        return of(config.data(), config.storage());
    }
}
