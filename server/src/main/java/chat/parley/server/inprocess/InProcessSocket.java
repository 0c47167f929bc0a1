package chat.parley.server.inprocess;

import chat.parley.kit.transport.Disconnect;
import chat.parley.kit.transport.FrameSocket;
import chat.parley.kit.transport.Inbound;
import chat.parley.kit.transport.LinkText;
import chat.parley.protocol.Sentence;
import chat.parley.server.router.DoorContext;
import chat.parley.server.router.ProtocolSession;
import chat.parley.server.session.Door;
import chat.parley.server.session.EncodedFrame;
import chat.parley.server.session.Outbox;
import chat.parley.server.session.Session;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection from this process to itself: both ends of it. Frames from the client go to the
/// [ProtocolSession], or wait here while that has no room; frames from the [Outbox] go to the
/// client's [Inbound], as many as its window has room for, and then wait in the outbox, which is
/// bounded. So a client that is stuck is closed for a resync as any other. Nothing here blocks.
final class InProcessSocket implements FrameSocket {
    private static final Logger log = LoggerFactory.getLogger(InProcessSocket.class);

    private final DoorContext context;
    private final Inbound inbound;
    private final Session session;
    private final ProtocolSession protocol;

    /// From the client, until there is room for more; also the lock of that direction.
    private final ArrayDeque<byte[]> unsent = new ArrayDeque<>();

    private boolean full;

    /// The lock of the other direction.
    private final Object receiving = new Object();

    /// How many frames the client has not dealt with yet.
    private int underWay;

    private boolean over;

    @SuppressWarnings("this-escape") // nothing waits yet
    InProcessSocket(DoorContext context, Door door, String address, Inbound inbound) {
        this.context = context;
        this.inbound = inbound;
        session =
                context.sessions()
                        .open(door, address, context.formats().json(), this::deliverWhatWaits);
        protocol = new ProtocolSession(context, session, this::sendWhatWaits, this::abort);
    }

    @Override
    public void send(byte[] frame) {
        synchronized (unsent) {
            if (full) {
                unsent.add(frame);
            } else {
                full = protocol.receive(frame);
            }
        }
    }

    /// There is room again; runs on the thread that serves the session.
    private void sendWhatWaits() {
        synchronized (unsent) {
            full = false;
            while (!full && !unsent.isEmpty()) {
                full = protocol.receive(unsent.remove());
            }
        }
    }

    /// Something waits in the outbox, or the client has room; runs on any thread. Once the session
    /// is ending, what is left is handed over all at once: it is not much, and the end behind it.
    private void deliverWhatWaits() {
        synchronized (receiving) {
            while (!over && (underWay < Inbound.WINDOW || session.outbox().isClosing())) {
                List<EncodedFrame> next = session.outbox().take(1);
                if (next.isEmpty()) {
                    break;
                }
                underWay++;
                inbound.frame(next.getFirst().content(), this::dealtWith);
            }
            Outbox.Closing closing = session.outbox().closing();
            if (closing != null && !over) {
                end(closing.reason() + " (" + closing.text() + ")");
                inbound.over(
                        Disconnect.dismissed(
                                closing.reason().closeCode(),
                                closing.reason(),
                                closing.text(),
                                closing.penalty()));
            }
        }
    }

    private void dealtWith() {
        synchronized (receiving) {
            underWay--;
            deliverWhatWaits();
        }
    }

    private void end(String how) {
        over = true;
        context.sessions().closed(session);
        log.info(
                "session {} of account {} in this process ended: {}",
                session.id(),
                session.caller().account() == null ? "-" : session.caller().account(),
                how);
    }

    private void abort() {
        hangUp(Sentence.of(LinkText.CLOSED_BY_SERVER));
    }

    /// There is nothing to measure.
    @Override
    public void ping() {}

    @Override
    public void close() {
        hangUp(Sentence.of(LinkText.CLOSED));
    }

    @Override
    public void hangUp(Sentence why) {
        synchronized (receiving) {
            if (!over) {
                end("by the client");
            }
        }
        inbound.ended().complete(Disconnect.broken(why));
    }

    @Override
    public CompletableFuture<Disconnect> ended() {
        return inbound.ended();
    }

    /// There is no silence to fear: no network is in between.
    @Override
    public Duration silence() {
        return Duration.ZERO;
    }
}
