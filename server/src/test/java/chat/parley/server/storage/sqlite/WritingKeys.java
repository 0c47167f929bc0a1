package chat.parley.server.storage.sqlite;

import chat.parley.server.storage.Database;
import chat.parley.server.storage.Transaction;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Where tests of the writer begin: a database, and rows with a key and little else.
abstract class WritingKeys {
    @TempDir Path directory;
    Database database;

    @BeforeEach
    void open() {
        database = open(file());
    }

    Database open(Path file) {
        return SqliteFile.open(file);
    }

    @AfterEach
    void close() {
        database.close();
    }

    Path file() {
        return directory.resolve("parley.db");
    }

    CompletableFuture<Long> write(long key) {
        return database.writer().submit(tx -> insert(tx, key));
    }

    CompletableFuture<Long> writeMuch(long key, int bytes) {
        return database.writer().submit(tx -> insert(tx, key, bytes));
    }

    static long insert(Transaction tx, long key) {
        return insert(tx, key, 1);
    }

    private static long insert(Transaction tx, long key, int bytes) {
        tx.update("insert into signing_key (id, secret) values (?, ?)", key, "x".repeat(bytes));
        return key;
    }

    List<Long> keys() {
        return database.read(
                sql -> sql.list("select id from signing_key order by id", row -> row.number()));
    }
}
