package chat.parley.kit.console;

/// Lets a program leave in order when its process is told to end (SIGTERM, SIGHUP): what it is
/// writing is then on disk. Once closed, it does nothing any more.
public final class EndOnSignal implements AutoCloseable {
    private final Thread hook;

    /// Begins to wait for the signal.
    ///
    /// @param leaving runs on a thread of its own; the process ends when it is over
    public EndOnSignal(Runnable leaving) {
        hook = Thread.ofPlatform().name("leaving").unstarted(leaving);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process is ending, and the hook is at work.
        }
    }
}
