package chat.parley.server.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves the write-ahead log into the database file, on a thread of its own and without holding up
/// the writer: a commit that had to do this itself would be the slow one that everybody notices.
final class Checkpoints implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Connection connection;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    Checkpoints(Connection connection) {
        this.connection = connection;
        thread = Thread.ofPlatform().name("checkpoints").start(this::run);
    }

    private void run() {
        try (Statement statement = connection.createStatement()) {
            while (!closing.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                statement.execute("pragma wal_checkpoint(passive)");
            }
            statement.execute("pragma wal_checkpoint(truncate)");
        } catch (SQLException e) {
            log.error("checkpoints have stopped: the write-ahead log will grow", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        Threads.join(thread);
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StorageException("closing the checkpoints' connection", e);
        }
    }
}
