package chat.parley.server.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.LongAdder;

/// The writer's connection with the statements that frame its batches. Used by the writer's thread
/// alone.
final class WriterConnection implements AutoCloseable {
    private final Transaction transaction;
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private final PreparedStatement rollback;
    private final PreparedStatement savepoint;
    private final PreparedStatement release;
    private final PreparedStatement rollbackToSavepoint;

    WriterConnection(Connection connection, LongAdder executed) throws SQLException {
        transaction = new Transaction(connection, executed);
        begin = connection.prepareStatement("begin immediate");
        commit = connection.prepareStatement("commit");
        rollback = connection.prepareStatement("rollback");
        savepoint = connection.prepareStatement("savepoint unit");
        release = connection.prepareStatement("release unit");
        rollbackToSavepoint = connection.prepareStatement("rollback to unit");
    }

    Transaction transaction() {
        return transaction;
    }

    void begin() throws SQLException {
        begin.execute();
    }

    void commit() throws SQLException {
        commit.execute();
    }

    void savepoint() throws SQLException {
        savepoint.execute();
    }

    void release() throws SQLException {
        release.execute();
    }

    void rollbackToSavepoint() throws SQLException {
        rollbackToSavepoint.execute();
        release.execute();
    }

    /// Best effort: some failures have rolled back already.
    void rollback() {
        try {
            rollback.execute();
        } catch (SQLException _) {
            // nothing is open any more, which is what was wanted
        }
    }

    @Override
    public void close() {
        transaction.close();
    }
}
