package chat.parley.client.app;

import chat.parley.client.sync.Effects.Lost;
import chat.parley.client.term.Tty;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Shows one account after the other on a terminal, until the person leaves: each is left in order
/// before the next is shown, and the terminal stays taken.
final class AccountVisits {
    /// How long a process that is told to end waits for what is being written.
    private static final Duration LEAVING = Duration.ofSeconds(2);

    private final Tty tty;
    private final List<Lost> lost = new ArrayList<>();
    private @Nullable ChatApp shown;
    private boolean told;

    AccountVisits(Tty tty) {
        this.tty = tty;
    }

    /// What could not be kept of any of them.
    List<Lost> lost() {
        return List.copyOf(lost);
    }

    /// Runs until the person leaves.
    void run(ScreenSetting first, Ground begun) throws InterruptedException {
        ScreenSetting setting = first;
        Optional<Ground> ground = Optional.of(begun);
        while (ground.isPresent()) {
            ClientIdGenerator ids = new ClientIdGenerator(setting.clock(), new SecureRandom());
            ChatApp app = new ChatApp(setting, tty, ground.get(), ids);
            try (app) {
                if (show(app)) {
                    app.run();
                }
            } finally {
                app.lost().ifPresent(lost::add);
            }
            ground = app.next();
            if (ground.isPresent()) {
                setting = setting.at(ground.get(), app.appearance());
            }
        }
    }

    /// Nothing is shown any more once the process was told to end.
    private synchronized boolean show(ChatApp app) {
        shown = app;
        return !told;
    }

    /// From any thread: the process is told to end. Waits until what was written is kept.
    void end() {
        try {
            ChatApp last = tell();
            if (last != null) {
                last.end(LEAVING);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable ChatApp tell() {
        told = true;
        return shown;
    }
}
