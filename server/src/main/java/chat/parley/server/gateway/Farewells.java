package chat.parley.server.gateway;

import chat.parley.kit.link.ServerLink;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest.Logout;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signs out the devices of those who have left, each on a virtual thread of its own and in a
/// bounded time. Where the server cannot be reached meanwhile, a device stays until it expires, as
/// any does that does not come back.
final class Farewells implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Farewells.class);

    /// How long the last ones have when the gateway stops.
    static final Duration LAST = Duration.ofSeconds(3);

    private final RemoteServer server;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("farewell-", 0).factory());

    Farewells(RemoteServer server) {
        this.server = server;
    }

    /// Signs out the device that a link speaks for. Never blocks.
    void say(ServerLink link) {
        try {
            threads.execute(() -> signOut(link));
        } catch (RejectedExecutionException _) {
            log.warn("a device stays signed in until it expires: the gateway has stopped");
        }
    }

    private void signOut(ServerLink link) {
        try {
            server.asking(link, open -> open.ask(new Logout(false)));
        } catch (Refused refused) {
            // signed out by somebody else, or the server is away
            log.debug("a device was not signed out: {}", refused.reason());
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException _) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
