package chat.parley.client.app;

import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.ClientEvent.Linked;
import chat.parley.client.state.ClientEvent.Posted;
import chat.parley.client.sync.PushedEntries;
import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.Key;
import chat.parley.kit.link.LinkEvent;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What waits for the loop, in one queue: keys, the link's news, answers, and the program's own
/// doings. Keys are read and news are taken no faster than the loop follows: where many wait, so do
/// the threads that bring them, and what comes then waits where it comes from, which is bounded. A
/// session that takes nothing is closed by the server, as that of any slow reader.
///
/// Things are brought from any thread, and taken up on the loop's.
final class Turns {
    private static final int MOST_INPUTS = 1_000;
    private static final int MOST_NEWS = 2_000;

    /// A paste counts as so many keys.
    private static final int CHARACTERS_A_KEY = 1_024;

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Backlog inputs = new Backlog(MOST_INPUTS);
    private final Backlog news = new Backlog(MOST_NEWS);
    private final PushedEntries pushed = new PushedEntries();
    private final Consumer<Input> typed;
    private final Consumer<ClientEvent> happened;

    /// @param typed takes up what comes from the terminal
    /// @param happened takes up what happened
    Turns(Consumer<Input> typed, Consumer<ClientEvent> happened) {
        this.typed = typed;
        this.happened = happened;
    }

    /// The next, waited for.
    ///
    /// @return null if there is none within the time
    @Nullable Runnable await(long millis) throws InterruptedException {
        return queue.poll(millis, TimeUnit.MILLISECONDS);
    }

    /// The next, if there is one already.
    @Nullable Runnable next() {
        return queue.poll();
    }

    /// Something of the program's own.
    void add(Runnable turn) {
        queue.add(turn);
    }

    /// From the terminal. A new size that finds the queue full shows itself with what is there.
    void hear(Input input) {
        switch (input) {
            case Input.Closed() -> queue.add(() -> typed.accept(input));
            case Input.Resized _ when inputs.tryEnter() -> queue.add(() -> takeUp(input, 1));
            case Input.Resized _ -> {}
            case Input.Typed _,
                    Input.Paste _,
                    Input.Mouse _,
                    Input.Focus _,
                    Input.Resumed _,
                    Input.Report _,
                    Key _ ->
                    inTurn(input, size(input));
        }
    }

    private void inTurn(Input input, int size) {
        if (waitFor(inputs, size)) {
            queue.add(() -> takeUp(input, size));
        }
    }

    private static int size(Input input) {
        return switch (input) {
            case Input.Paste(String text) -> 1 + text.length() / CHARACTERS_A_KEY;
            case Input.Typed(String text) -> 1 + text.length() / CHARACTERS_A_KEY;
            case Input.Mouse _,
                    Input.Focus _,
                    Input.Resized _,
                    Input.Resumed _,
                    Input.Report _,
                    Input.Closed _,
                    Key _ ->
                    1;
        };
    }

    private void takeUp(Input input, int size) {
        inputs.leave(size);
        typed.accept(input);
    }

    /// From the link.
    void hear(LinkEvent heard) {
        if (waitFor(news, 1)) {
            pushed.take(new Linked(heard), queue, this::takeUp);
        }
    }

    /// What came of the program's own doings, of which there are few.
    void happened(ClientEvent event) {
        news.push(1);
        pushed.take(event, queue, this::takeUp);
    }

    private void takeUp(ClientEvent event) {
        news.leave(event instanceof Posted(var entries) ? entries.size() : 1);
        happened.accept(event);
    }

    private static boolean waitFor(Backlog backlog, int size) {
        try {
            backlog.enter(size);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The loop has ended: nobody waits for it any more.
    void end() {
        inputs.end();
        news.end();
    }
}
