package chat.parley.server.storage.sqlite;

import chat.parley.server.job.LastResort;
import chat.parley.server.limit.Bound;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.StorageConfig;
import chat.parley.server.storage.StorageEngine;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// SQLite: a database in one file of the data directory, for which nothing else has to run.
///
/// @param file the database; its log and what is known of it lie beside it
/// @param logBytes how long its write-ahead log may get
public record SqliteEngine(Path file, long logBytes) implements StorageEngine {
    /// So many queries run at a time.
    public static final int READERS = 4;

    /// The database of a data directory.
    public static SqliteEngine in(Path directory, StorageConfig config) {
        return new SqliteEngine(directory.resolve("parley.db"), config.logBytes());
    }

    /// It is copied before its schema changes.
    @Override
    public Database open(LastResort lastResort) {
        DatabaseIdentity identity = new DatabaseIdentity(file);
        identity.check();
        Migrations.migrate(file);
        identity.settle();
        try {
            return new SqliteDatabase(file, logBytes, lastResort);
        } catch (SQLException e) {
            throw SqliteDialect.failed("opening " + file, e);
        }
    }

    @Override
    public String check() {
        DatabaseIdentity identity = new DatabaseIdentity(file);
        identity.check();
        if (identity.isNew()) {
            return "there is no database yet";
        }
        Migrations.check(file);
        identity.checkPages();
        return "the database is whole: " + identity.commits() + " commits";
    }

    @Override
    public boolean isNew() {
        return new DatabaseIdentity(file).isNew();
    }

    @Override
    public String recover() {
        return new DatabaseIdentity(file).recover().inWords();
    }

    @Override
    public List<Bound> limits() {
        return List.of(
                new Bound(
                        "writes in one commit",
                        "all",
                        "" + SqliteWriter.MOST_UNITS_A_COMMIT,
                        "the next commit has them"),
                new Bound("queries that run at a time", "all", "" + READERS, "the next one waits"),
                new Bound("the write-ahead log", "all", "`storage.log-bytes`", "it is emptied"));
    }
}
