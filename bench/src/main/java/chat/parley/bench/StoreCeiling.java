package chat.parley.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/// How many messages a second SQLite takes when nothing else is done: one thread inserts rows of a
/// message's size into a clustered table and commits 64 at a time, durably.
final class StoreCeiling {
    private static final int BATCH = 64;

    private StoreCeiling() {}

    static double messagesPerSecond(Path directory, int messages) throws SQLException {
        String url = "jdbc:sqlite:" + directory.resolve("ceiling-" + System.nanoTime() + ".db");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma synchronous = full");
            statement.execute("pragma wal_autocheckpoint = 10000");
            statement.execute(
                    """
                    create table entry (conversation bigint, seq bigint, id bigint, sender bigint,
                        sent_at bigint, body text, primary key (conversation, seq)) without rowid""");
            connection.setAutoCommit(false);
            return fill(connection, messages);
        }
    }

    private static double fill(Connection connection, int messages) throws SQLException {
        String body = "{\"kind\":\"text\",\"text\":\"" + "x".repeat(100) + "\"}";
        long start = System.nanoTime();
        try (PreparedStatement insert =
                connection.prepareStatement("insert into entry values (1, ?, ?, 7, ?, ?)")) {
            for (int i = 1; i <= messages; i++) {
                insert.setLong(1, i);
                insert.setLong(2, 1_000_000L + i);
                insert.setLong(3, i);
                insert.setString(4, body);
                insert.executeUpdate();
                if (i % BATCH == 0) {
                    connection.commit();
                }
            }
            connection.commit();
        }
        return messages / ((System.nanoTime() - start) / 1e9);
    }
}
