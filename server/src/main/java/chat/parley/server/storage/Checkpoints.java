package chat.parley.server.storage;

import chat.parley.server.job.Periodic;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// Moves the write-ahead log into the database file, on a thread of its own and without holding up
/// the writer: a commit that had to do this itself would be the slow one that everybody notices.
final class Checkpoints implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Connection connection;
    private final Periodic periodic;

    Checkpoints(Connection connection) {
        this.connection = connection;
        periodic = Periodic.start("checkpoints", PAUSE, () -> checkpoint("passive"));
    }

    private void checkpoint(String mode) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(" + mode + ")");
        } catch (SQLException e) {
            throw new StorageException("a " + mode + " checkpoint", e);
        }
    }

    @Override
    public void close() {
        periodic.close();
        checkpoint("truncate");
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StorageException("closing the checkpoints' connection", e);
        }
    }
}
