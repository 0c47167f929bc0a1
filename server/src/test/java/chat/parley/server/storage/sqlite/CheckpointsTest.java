package chat.parley.server.storage.sqlite;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import chat.parley.server.storage.StorageException;
import chat.parley.server.storage.StorageException.Fault;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckpointsTest {
    @TempDir Path directory;

    static Stream<Supplier<Throwable>> throwables() {
        return Stream.of(
                () -> new SQLException("on purpose"),
                () -> new IllegalStateException("on purpose"),
                () -> new OutOfMemoryError("on purpose"),
                () -> new StackOverflowError("on purpose"),
                () -> new NoClassDefFoundError("on purpose"));
    }

    /// It has come through once it has written down how far the database has come.
    @ParameterizedTest
    @MethodSource("throwables")
    @Tag("F3")
    void whateverACheckpointThrowsTheNextComes(Supplier<Throwable> thrown) throws Exception {
        Path database = directory.resolve("parley.db");
        SqliteFile.open(database).close();
        Files.delete(KnownHead.beside(database));
        AtomicInteger failures = new AtomicInteger();
        AtomicInteger told = new AtomicInteger();
        Connection connection =
                failingOnce(
                        DriverManager.getConnection("jdbc:sqlite:" + database), failures, thrown);
        try (Checkpoints checkpoints = new Checkpoints(connection, database, 1 << 20)) {
            checkpoints.start(_ -> told.incrementAndGet());
            await().until(() -> Files.exists(KnownHead.beside(database)));
        }

        assertThat(failures).hasValue(1);
        assertThat(told).hasValue(thrown.get() instanceof SQLException ? 1 : 0);
    }

    /// Without it everything went on being acknowledged, into a file that nobody can open.
    @Test
    void aDatabaseThatIsRemovedOrExchangedBreaksTheStorage() throws Exception {
        Path database = directory.resolve("parley.db");
        SqliteFile.open(database).close();
        Path aside = Files.copy(database, directory.resolve("other.db"));

        assertThat(toldOnce(database, () -> Files.delete(database)).fault())
                .isEqualTo(Fault.BROKEN);
        Files.copy(aside, database);
        assertThat(toldOnce(database, () -> Files.move(aside, database, REPLACE_EXISTING)))
                .hasMessageContaining("removed or exchanged");
    }

    /// The first failure after something was done to the database's file.
    private static StorageException toldOnce(Path database, ThrowingCallable harm)
            throws Exception {
        List<StorageException> told = new CopyOnWriteArrayList<>();
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Checkpoints checkpoints = new Checkpoints(connection, database, 1 << 20);
        checkpoints.start(told::add);
        assertThatCode(harm).doesNotThrowAnyException();
        await().until(() -> !told.isEmpty());
        try {
            checkpoints.close();
        } catch (StorageException e) {
            told.add(e);
        }
        return told.getFirst();
    }

    private static Connection failingOnce(
            Connection real, AtomicInteger failures, Supplier<Throwable> thrown) {
        return (Connection)
                Proxy.newProxyInstance(
                        CheckpointsTest.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("createStatement")
                                    && failures.compareAndSet(0, 1)) {
                                throw thrown.get();
                            }
                            try {
                                return method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
