package chat.parley.server.storage.sqlite;

import chat.parley.server.storage.DerivedDatabase;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.StorageException;
import chat.parley.server.storage.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file of SQLite (WAL) that can be made again: one that is damaged, or of another version, is
/// deleted, and begins anew.
public final class SqliteDerivedDatabase implements DerivedDatabase {
    private static final Logger log = LoggerFactory.getLogger(SqliteDerivedDatabase.class);

    private final Path file;
    private final Schema schema;
    private final LongAdder executed = new LongAdder();

    /// Held while the connections are used, and alone while they are exchanged.
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private DerivedConnections connections;
    private boolean closed;

    /// Opens a file, or makes it.
    public SqliteDerivedDatabase(Path file, Schema schema) {
        this.file = file;
        this.schema = schema;
        this.connections = opened();
    }

    private DerivedConnections opened() {
        try {
            return DerivedConnections.open(file, schema, executed);
        } catch (SQLException | StorageException e) {
            log.warn("{} is made anew: {}", file, e.getMessage());
            return anew();
        }
    }

    private DerivedConnections anew() {
        try {
            for (String end : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + end));
            }
            return DerivedConnections.open(file, schema, executed);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be made anew", e);
        } catch (SQLException e) {
            throw SqliteDialect.failed("making " + file, e);
        }
    }

    @Override
    public <T> T read(Function<Sql, T> query) {
        return using(() -> connections.read(query));
    }

    @Override
    public <T> T write(Unit<T> unit) {
        return using(() -> connections.write(unit));
    }

    private <T> T using(Supplier<T> work) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException(file + " is closed");
            }
            return work.get();
        } finally {
            use.readLock().unlock();
        }
    }

    @Override
    public void renew() {
        use.writeLock().lock();
        try {
            closeConnections();
            connections = anew();
        } finally {
            use.writeLock().unlock();
        }
    }

    @Override
    public long executed() {
        return executed.sum();
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                closeConnections();
            }
        } finally {
            use.writeLock().unlock();
        }
    }

    /// What a damaged file has to say about it does not matter.
    private void closeConnections() {
        try {
            connections.close();
        } catch (StorageException e) {
            log.warn("{} did not close in order: {}", file, e.getMessage());
        }
    }
}
