package chat.parley.server.storage.sqlite;

import chat.parley.server.storage.Dispatcher;
import chat.parley.server.storage.Statements;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/// A few platform threads, each with a connection, for SQLite is native code.
final class ReadConnections implements AutoCloseable {
    private final BlockingQueue<Statements> free;
    private final ExecutorService threads;

    /// Starts the threads.
    ///
    /// @param name of each, before its number
    ReadConnections(String name, List<Statements> connections) {
        free = new LinkedBlockingQueue<>(connections);
        threads =
                Executors.newFixedThreadPool(
                        connections.size(), Thread.ofPlatform().name(name, 0).factory());
    }

    /// Blocks the caller.
    <T> T read(Function<Statements, T> query) {
        Dispatcher.requireMayBlock();
        try {
            return CompletableFuture.supplyAsync(() -> run(query), threads).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /// There are as many connections as threads, so one is always free.
    private <T> T run(Function<Statements, T> query) {
        Statements connection = free.remove();
        try {
            return query.apply(connection);
        } finally {
            free.add(connection);
        }
    }

    @Override
    public void close() {
        threads.close();
        free.forEach(Statements::close);
    }
}
