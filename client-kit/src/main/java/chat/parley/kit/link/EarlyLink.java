package chat.parley.kit.link;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/// A link that was opened before its listener is there, because something had to be asked first.
/// What happened meanwhile waits, and is told when the listener comes.
///
/// Of what the server pushes so many wait at most: what is more is left out, and learned from the
/// next heartbeat, as whatever a push did not bring.
public final class EarlyLink extends ForwardingLink {
    private static final int MOST_WAITING = 1_000;

    private final Queue<LinkEvent> waiting = new ArrayDeque<>();
    private Consumer<LinkEvent> listener = this::keep;

    /// Stands before a link.
    ///
    /// @param link opened by whoever makes this, with [#hear] for its listener
    public EarlyLink(ServerLink link) {
        super(link);
    }

    /// What the link beneath tells.
    public synchronized void hear(LinkEvent news) {
        listener.accept(news);
    }

    private void keep(LinkEvent news) {
        if (news instanceof LinkEvent.StateChanged || waiting.size() < MOST_WAITING) {
            waiting.add(news);
        }
    }

    /// The listener has come: it is told on this thread what waits, and on the link's own what
    /// happens from then on.
    @Override
    public synchronized void open(Consumer<LinkEvent> told) {
        waiting.forEach(told);
        waiting.clear();
        listener = told;
    }
}
