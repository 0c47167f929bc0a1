package chat.parley.ssh;

import chat.parley.kit.link.ForwardingLink;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.link.ServerLink;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The links of one channel: made as its program asks for them, closed with it at the latest, and
/// watched, so that the channel ends when the server ends one of them.
final class ChannelLinks implements Supplier<ServerLink>, AutoCloseable {
    private final Supplier<ServerLink> maker;
    private final Runnable onEnd;
    private final Set<ServerLink> open = ConcurrentHashMap.newKeySet();
    private volatile LinkState.@Nullable Ended ended;
    private volatile boolean closed;

    /// Makes links.
    ///
    /// @param onEnd told, on any thread, that the server ended one
    ChannelLinks(Supplier<ServerLink> maker, Runnable onEnd) {
        this.maker = maker;
        this.onEnd = onEnd;
    }

    @Override
    public ServerLink get() {
        ServerLink link = maker.get();
        open.add(link);
        if (closed) {
            link.close();
        }
        return new Watched(link);
    }

    /// Why the server ended one, if it did.
    Optional<LinkState.Ended> ended() {
        return Optional.ofNullable(ended);
    }

    @Override
    public void close() {
        closed = true;
        open.forEach(ServerLink::close);
    }

    private void hear(LinkEvent news) {
        if (news instanceof LinkEvent.StateChanged(LinkState.Ended end) && end.reason() != null) {
            ended = end;
            onEnd.run();
        }
    }

    private final class Watched extends ForwardingLink {
        private final ServerLink link;

        Watched(ServerLink link) {
            super(link);
            this.link = link;
        }

        @Override
        public void open(Consumer<LinkEvent> listener) {
            super.open(
                    news -> {
                        listener.accept(news);
                        hear(news);
                    });
        }

        @Override
        public void close() {
            open.remove(link);
            super.close();
        }
    }
}
