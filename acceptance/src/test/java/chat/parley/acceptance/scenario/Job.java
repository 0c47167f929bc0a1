package chat.parley.acceptance.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A command that somebody runs: a process, and what it says.
final class Job implements AutoCloseable {
    private final Process process;
    private final Heard out;
    private final Heard err;

    Job(ProcessBuilder builder) throws IOException {
        process = builder.start();
        out = new Heard(process.inputReader(StandardCharsets.UTF_8));
        err = new Heard(process.errorReader(StandardCharsets.UTF_8));
    }

    Heard out() {
        return out;
    }

    Heard err() {
        return err;
    }

    long pid() {
        return process.pid();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// What came of it, without what was heard before. To be asked for only after its end.
    CommandOutcome outcome() throws InterruptedException {
        return new CommandOutcome(out.lastRest(), err.lastRest(), process.exitValue());
    }

    /// Ends it as `kill -9` does, and whatever it has started.
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
