package chat.parley.server.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.parley.server.job.LastResort;
import chat.parley.server.storage.Database;
import chat.parley.server.testing.EveryThrowable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What goes wrong around the writer: in a unit, after a commit, in the database, on the disk.
class SqliteWriterFaultTest extends WritingKeys {
    private static final String EVERY_THROWABLE = "chat.parley.server.testing.EveryThrowable#sorts";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long SHORT_LOG = 4 * 1024 * 1024;

    @Override
    Database open(Path file) {
        return new SqliteEngine(file, SHORT_LOG).open(LastResort.none());
    }

    @ParameterizedTest
    @MethodSource(EVERY_THROWABLE)
    @Tag("F3")
    void whateverAUnitThrowsIsItsOwnAndTheNextIsWritten(Supplier<Throwable> thrown) {
        CompletableFuture<Long> failed =
                database.writer()
                        .submit(
                                tx -> {
                                    EveryThrowable.raise(thrown.get());
                                    return insert(tx, 1);
                                });

        assertThatThrownBy(failed::join).hasCauseInstanceOf(thrown.get().getClass());
        assertThat(write(2)).succeedsWithin(PATIENCE);
        assertThat(keys()).containsExactly(2L);
    }

    @ParameterizedTest
    @MethodSource(EVERY_THROWABLE)
    @Tag("F3")
    void whateverANewsThrowsTheNextIsTold(Supplier<Throwable> thrown) {
        CompletableFuture<String> heard = new CompletableFuture<>();
        CompletableFuture<Long> written =
                database.writer()
                        .submit(
                                tx -> {
                                    tx.afterCommit(
                                            () -> {
                                                EveryThrowable.raise(thrown.get());
                                            });
                                    tx.afterCommit(() -> heard.complete("news"));
                                    return insert(tx, 1);
                                });

        assertThat(written).succeedsWithin(PATIENCE);
        assertThat(heard).succeedsWithin(PATIENCE);
        assertThat(write(2)).succeedsWithin(PATIENCE);
    }

    @ParameterizedTest
    @MethodSource(EVERY_THROWABLE)
    @Tag("F3")
    void whateverIsThrownBeforeAnAnswerItIsGiven(Supplier<Throwable> thrown) {
        CompletableFuture<Long> written =
                database.writer()
                        .submit(
                                tx -> {
                                    tx.beforeAnswer(
                                            () -> {
                                                EveryThrowable.raise(thrown.get());
                                            });
                                    return insert(tx, 1);
                                });

        assertThat(written).succeedsWithin(PATIENCE);
        assertThat(write(2)).succeedsWithin(PATIENCE);
    }

    @ParameterizedTest
    @MethodSource(EVERY_THROWABLE)
    @Tag("F3")
    void whateverIsThrownBetweenTwoCommitsTheNextIsWritten(Supplier<Throwable> thrown)
            throws SQLException {
        List<Throwable> told = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger times = new AtomicInteger();
        Path other = directory.resolve("other.db");
        SqliteFile.open(other).close();
        try (SqliteWriter writer =
                new SqliteWriter(
                        new WriterConnection(
                                DriverManager.getConnection("jdbc:sqlite:" + other),
                                new LongAdder()),
                        () -> {
                            times.incrementAndGet();
                            EveryThrowable.raise(thrown.get());
                        },
                        telling(told))) {
            assertThat(writer.submit(tx -> insert(tx, 1))).succeedsWithin(PATIENCE);
            assertThat(writer.submit(tx -> insert(tx, 2))).succeedsWithin(PATIENCE);
            await().until(() -> times.get() == 2);
            assertThat(told).isEmpty();
        }
    }

    @Test
    @Tag("F8")
    void allThatWaitsForALockedDatabaseIsRefusedTogether() throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            List<CompletableFuture<Long>> waiting =
                    LongStream.rangeClosed(1, 600).mapToObj(this::write).toList();

            assertThat(waiting).allSatisfy(one -> assertThat(one).failsWithin(PATIENCE));
            assertThat(database.storing()).succeedsWithin(PATIENCE).isEqualTo(false);
            statement.execute("rollback");
        }
        assertThat(database.storing()).succeedsWithin(PATIENCE).isEqualTo(true);
        assertThat(write(1_000)).succeedsWithin(PATIENCE);
        assertThat(keys()).containsExactly(1_000L);
    }

    @Test
    @Tag("F42")
    void aFullDiskIsNoHealthAndRoomIs() {
        assertThat(write(1)).succeedsWithin(PATIENCE);
        assertThat(database.storing().join()).isTrue();
        long pages = pragma("pragma page_count");
        pragma("pragma max_page_count = " + pages);
        assertThat(writeMuch(2, 100_000)).failsWithin(PATIENCE);
        assertThat(database.writer().queued()).isZero();

        pragma("pragma max_page_count = " + (pages + 10_000));
        await().untilAsserted(() -> assertThat(database.storing().join()).isTrue());
    }

    /// As much is written as would make the log many times as long.
    @Test
    @Tag("F4")
    void theWriteAheadLogStaysShortWhileAllWriteAndRead() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Thread reader =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    while (!done.get()) {
                                        keys();
                                    }
                                });
        long longest = 0;
        for (long key = 1; key <= 400; key++) {
            writeMuch(key, 100_000).join();
            longest = Math.max(longest, Files.size(directory.resolve("parley.db-wal")));
        }
        done.set(true);
        reader.join();

        assertThat(longest).isLessThan(2 * SHORT_LOG);
        assertThat(keys()).hasSize(400);
    }

    @Test
    @Tag("F15")
    void afterAFailedFlushNothingIsBelievedAnyMore() throws SQLException {
        AtomicBoolean failing = new AtomicBoolean();
        List<Throwable> told = Collections.synchronizedList(new ArrayList<>());
        Path other = directory.resolve("other.db");
        SqliteFile.open(other).close();
        SqliteWriter writer =
                new SqliteWriter(
                        new WriterConnection(failingFlushes(other, failing), new LongAdder()),
                        () -> {},
                        telling(told));
        assertThat(writer.submit(tx -> insert(tx, 1))).succeedsWithin(PATIENCE);
        failing.set(true);
        CompletableFuture<Long> unflushed = writer.submit(tx -> insert(tx, 2));

        assertThat(unflushed).failsWithin(PATIENCE);
        await().untilAsserted(() -> assertThat(told).hasSize(1));
        failing.set(false);
        assertThat(writer.submit(tx -> insert(tx, 3))).failsWithin(PATIENCE);
        assertThat(writer.storing().join()).isFalse();
        assertThat(told).hasSize(1);
        writer.close();
    }

    private static LastResort telling(List<Throwable> told) {
        return new LastResort() {
            @Override
            public void storageBroke(Throwable cause) {
                told.add(cause);
            }

            @Override
            public void died(String part, Throwable cause) {
                told.add(cause);
            }
        };
    }

    /// A real connection on which a commit fails as SQLite's does when its flush fails.
    private static Connection failingFlushes(Path file, AtomicBoolean failing) throws SQLException {
        Connection real = DriverManager.getConnection("jdbc:sqlite:" + file);
        return (Connection)
                Proxy.newProxyInstance(
                        SqliteWriterFaultTest.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            Object result = invoke(real, method, arguments);
                            boolean commits =
                                    method.getName().equals("prepareStatement")
                                            && arguments[0].equals("commit");
                            return commits ? failing(result, failing) : result;
                        });
    }

    private static Object failing(Object commit, AtomicBoolean failing) {
        return Proxy.newProxyInstance(
                SqliteWriterFaultTest.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (_, method, arguments) -> {
                    if (failing.get() && method.getName().equals("execute")) {
                        throw new SQLiteException(
                                "disk I/O error", SQLiteErrorCode.SQLITE_IOERR_FSYNC);
                    }
                    return invoke(commit, method, arguments);
                });
    }

    private static Object invoke(Object on, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private long pragma(String pragma) {
        return database.writer()
                .submit(tx -> tx.first(pragma, row -> row.number()).orElseThrow())
                .join();
    }
}
