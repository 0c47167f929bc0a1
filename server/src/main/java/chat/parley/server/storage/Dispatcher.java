package chat.parley.server.storage;

import chat.parley.server.job.LastResort;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says what has become durable, in commit order, on a thread of its own: the writer is committing
/// the next batch meanwhile.
public final class Dispatcher implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    /// What is put off until all that one commit set off has been done. Bound while something is
    /// being told, and so on this thread only.
    private static final ScopedValue<Queue<Runnable>> PUT_OFF = ScopedValue.newInstance();

    private final LastResort lastResort;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("dispatcher").factory());

    public Dispatcher(LastResort lastResort) {
        this.lastResort = lastResort;
    }

    /// Takes what one commit set off; called by the writer, in the order of its commits.
    public void committed(List<Runnable> actions) {
        thread.execute(() -> dispatch(actions));
    }

    private void dispatch(List<Runnable> actions) {
        try {
            Queue<Runnable> last = new ArrayDeque<>();
            ScopedValue.where(PUT_OFF, last).run(() -> tell(actions, last));
        } catch (Throwable death) {
            lastResort.died("dispatcher", death);
        }
    }

    private static void tell(List<Runnable> actions, Queue<Runnable> last) {
        actions.forEach(Dispatcher::attempt);
        while (!last.isEmpty()) {
            attempt(last.remove());
        }
    }

    /// Called by whatever blocks. On the dispatcher's thread nothing may: while it waits nobody is
    /// answered. That is a mistake in the program, which fails tests, and in a running server is
    /// only said, for it is slow and not wrong.
    ///
    /// @throws AssertionError if it is called there, where assertions are checked
    public static void requireMayBlock() {
        if (PUT_OFF.isBound()) {
            IllegalStateException mistake =
                    new IllegalStateException("the dispatcher's thread waits for the database");
            log.error("everybody waits for an answer: a mistake in the program", mistake);
            assert false : mistake;
        }
    }

    /// Does something after all that the present commit set off; at once, where nothing is being
    /// dispatched.
    static void whenTold(Runnable action) {
        if (PUT_OFF.isBound()) {
            PUT_OFF.get().add(action);
        } else {
            action.run();
        }
    }

    /// What follows a commit is a hint: its failure is logged, and the next one runs.
    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            log.error("an action after a commit failed", e);
        }
    }

    /// Waits until everything committed has been said.
    @Override
    public void close() {
        thread.close();
    }
}
