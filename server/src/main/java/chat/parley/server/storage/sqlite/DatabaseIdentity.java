package chat.parley.server.storage.sqlite;

import chat.parley.server.storage.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

/// Whether a database is the one that belongs where it lies, and all of it: it has an id and counts
/// its commits, and the [KnownHead] beside it remembers both. So a database that was deleted,
/// emptied or exchanged, and a log that was deleted, cut or damaged, are noticed; what to do about
/// them is a person's to decide.
final class DatabaseIdentity {
    private static final String ASK =
            "; put the right files back, or take what is there with: parleyd recover --data DIR";

    private static final String UNREADABLE =
            " is damaged, or is no database that this user may read and write; put back a copy"
                    + " that is whole";

    private final Path database;

    DatabaseIdentity(Path database) {
        this.database = database;
    }

    /// Compares what is there with what is known, and changes nothing.
    ///
    /// @throws StorageException saying what does not belong
    void check() {
        if (!holdsSomething(database)) {
            checkMissing();
            return;
        }
        Optional<KnownHead> known = KnownHead.read(database);
        Optional<KnownHead> found = found();
        if (known.isEmpty()) {
            return;
        }
        if (found.isEmpty() || !found.get().id().equals(known.get().id())) {
            throw new StorageException(database + " is another database than it was" + ASK);
        }
        long lost = known.get().head() - found.get().head();
        if (lost > 0) {
            throw new StorageException(
                    database
                            + " has lost at least "
                            + lost
                            + " commits: its log was deleted, cut or damaged, or it is an older"
                            + " copy"
                            + ASK);
        }
    }

    private void checkMissing() {
        if (!isNew()) {
            throw new StorageException(
                    database + " is missing or empty, and there was a database here" + ASK);
        }
    }

    /// Whether there is no database, and nothing tells that there was one.
    boolean isNew() {
        Path log = database.resolveSibling(database.getFileName() + "-wal");
        return !holdsSomething(database)
                && !holdsSomething(log)
                && KnownHead.read(database).isEmpty();
    }

    /// Whether a file is there, and not empty.
    private static boolean holdsSomething(Path file) {
        try {
            return Files.exists(file) && Files.size(file) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /// What the database says of itself; empty before its schema knows of that.
    private Optional<KnownHead> found() {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            return statement
                            .executeQuery("select 1 from sqlite_master where name = 'identity'")
                            .next()
                    ? row(statement)
                    : Optional.empty();
        } catch (SQLException e) {
            throw SqliteDialect.failed(database + UNREADABLE, e);
        }
    }

    /// How many commits the database has had.
    long commits() {
        return found().map(KnownHead::head).orElse(0L);
    }

    /// Looks at every page of the database, which takes the longer the larger it is.
    ///
    /// @throws StorageException if one is damaged
    void checkPages() {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma quick_check(1)")) {
            if (row.next() && !row.getString(1).equals("ok")) {
                String damage = row.getString(1).replaceAll("\\s+", " ");
                throw new StorageException(database + UNREADABLE + ": " + damage);
            }
        } catch (SQLException e) {
            throw SqliteDialect.failed(database + UNREADABLE, e);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database);
    }

    private static Optional<KnownHead> row(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select id, head from identity")) {
            return row.next()
                    ? Optional.of(new KnownHead(row.getString(1), row.getLong(2)))
                    : Optional.empty();
        }
    }

    /// Gives a database that has none an id, and writes down beside it what is known from now on.
    void settle() {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                insert into identity (id, head)
                                select ?, 0 where not exists (select 1 from identity)""")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.execute();
            row(statement).orElseThrow().write(database);
        } catch (SQLException e) {
            throw SqliteDialect.failed(database + " cannot be given an identity", e);
        }
    }

    /// Takes the database for what it is now: whatever is missing is given up.
    ///
    /// @return what was known, and what is there; empty where it is not known or not there
    /// @throws StorageException if what is there is damaged, and so can be taken for nothing
    Recovered recover() {
        if (holdsSomething(database)) {
            checkPages();
        }
        Optional<KnownHead> known = knownIfWhole();
        Optional<KnownHead> found = holdsSomething(database) ? found() : Optional.empty();
        try {
            if (found.isPresent()) {
                found.get().write(database);
            } else {
                Files.deleteIfExists(KnownHead.beside(database));
                Files.deleteIfExists(database.resolveSibling(database.getFileName() + "-wal"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what is beside " + database + " cannot be changed", e);
        }
        return new Recovered(known, found);
    }

    private Optional<KnownHead> knownIfWhole() {
        try {
            return KnownHead.read(database);
        } catch (StorageException _) {
            return Optional.empty();
        }
    }

    /// What a recovery began with, and what it took.
    record Recovered(Optional<KnownHead> known, Optional<KnownHead> taken) {

        /// In words, for the host.
        String inWords() {
            String had = known.map(KnownHead::head).map(Recovered::commits).orElse("nothing");
            String has = taken.map(KnownHead::head).map(Recovered::commits).orElse("no database");
            return had.equals(has)
                    ? "nothing is missing: known were " + had + ", and all are taken"
                    : "known were " + had + ", taken is " + has;
        }

        private static String commits(long head) {
            return head == 1 ? "1 commit" : head + " commits";
        }
    }
}
