package chat.parley.client.tui;

import java.time.Duration;

/// Lets the client leave in order when the process is told to end (SIGTERM, SIGHUP): what is being
/// written is then on disk.
final class EndOnSignal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Thread hook;

    EndOnSignal(ChatApp app) {
        hook =
                Thread.ofPlatform()
                        .name("leaving")
                        .unstarted(
                                () -> {
                                    try {
                                        app.end(PATIENCE);
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook is at work.
        }
    }
}
