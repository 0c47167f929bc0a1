package chat.parley.server.storage.sqlite;

import chat.parley.server.storage.Consequences;
import chat.parley.server.storage.Statements;
import chat.parley.server.storage.StorageException;
import chat.parley.server.storage.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.LongAdder;

/// The writer's connection with the statements that frame its batches. Used by the writer's thread
/// alone.
final class WriterConnection implements AutoCloseable {
    private final Statements statements;

    WriterConnection(Connection connection, LongAdder executed) throws SQLException {
        statements = new Statements(connection, new SqliteDialect(), executed);
        // or the driver tries to begin and end a transaction of its own around each statement
        connection.setAutoCommit(false);
        rollback();
    }

    Transaction transaction(Consequences consequences) {
        return statements.transaction(consequences);
    }

    /// Writes the database's header as it is.
    void touch() {
        statements.control("pragma user_version = 0");
    }

    void begin() {
        statements.control("begin immediate");
    }

    /// Counts the commit in the database's identity, and commits.
    void commit() {
        statements.control("update identity set head = head + 1");
        statements.control("commit");
    }

    void savepoint() {
        statements.control("savepoint unit");
    }

    void release() {
        statements.control("release unit");
    }

    void rollbackToSavepoint() {
        statements.control("rollback to unit");
        release();
    }

    /// Best effort: some failures have rolled back already.
    void rollback() {
        try {
            statements.control("rollback");
        } catch (StorageException _) {
            // nothing is open any more, which is what was wanted
        }
    }

    @Override
    public void close() {
        statements.close();
    }
}
