package chat.parley.server.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.LongAdder;

/// The writer's connection with the statements that frame its batches. Used by the writer's thread
/// alone.
final class WriterConnection implements AutoCloseable {
    private final Transaction transaction;

    WriterConnection(Connection connection, LongAdder executed) throws SQLException {
        transaction = new Transaction(connection, executed);
        // or the driver tries to begin and end a transaction of its own around each statement
        connection.setAutoCommit(false);
        rollback();
    }

    Transaction transaction() {
        return transaction;
    }

    void begin() {
        transaction.control("begin immediate");
    }

    /// Counts the commit in the database's identity, and commits.
    void commit() {
        transaction.control("update identity set head = head + 1");
        transaction.control("commit");
    }

    void savepoint() {
        transaction.control("savepoint unit");
    }

    void release() {
        transaction.control("release unit");
    }

    void rollbackToSavepoint() {
        transaction.control("rollback to unit");
        release();
    }

    /// Best effort: some failures have rolled back already.
    void rollback() {
        try {
            transaction.control("rollback");
        } catch (StorageException _) {
            // nothing is open any more, which is what was wanted
        }
    }

    @Override
    public void close() {
        transaction.close();
    }
}
