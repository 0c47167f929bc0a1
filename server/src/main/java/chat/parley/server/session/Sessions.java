package chat.parley.server.session;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.wire.Codec;
import chat.parley.protocol.wire.ServerFrame;
import chat.parley.server.bus.Publication;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The live connections of this node, each told apart from every other: that an old one ends never
/// concerns a new one of the same device. Safe for any number of threads, and never blocks.
public final class Sessions implements LiveDevices {
    private final SessionConfig config;
    private final Supplier<Id> ids;
    private final Executor wakes;
    private final Set<Session> all = ConcurrentHashMap.newKeySet();

    /// The signed-in ones; the lists are replaced, never changed.
    private final Map<Id, List<Session>> byAccount = new ConcurrentHashMap<>();

    /// Starts with none.
    ///
    /// @param wakes runs what wakes the doors, at once or when more has come together that they
    ///     can write in one go
    public Sessions(SessionConfig config, Supplier<Id> ids, Executor wakes) {
        this.config = config;
        this.ids = ids;
        this.wakes = wakes;
    }

    /// A new connection, of a stranger.
    ///
    /// @param codec the form in which it speaks
    /// @param wake tells its door that there is something to write; see [Outbox]
    public Session open(Door door, String address, Codec codec, Runnable wake) {
        int room = door == Door.LOCAL ? config.outboxBytes() : Outbox.STRANGER_BYTES;
        Outbox outbox = new Outbox(room, () -> wakes.execute(wake));
        Session session = new Session(ids.get(), door, address, codec, outbox);
        all.add(session);
        return session;
    }

    /// Has a session speak for an account: it is pushed to from here on, though nothing is written
    /// before [#welcome]. So nothing is missed between the heads that `welcome` tells and the first
    /// push.
    public void join(Session session, TokenIdentity identity) {
        session.outbox().widen(config.outboxBytes());
        session.speakFor(identity);
        byAccount.merge(identity.account(), List.of(session), Sessions::joined);
        if (!all.contains(session)) {
            leave(session);
        }
    }

    /// Prolongs a session with a newer token of the same device.
    public void prolong(Session session, TokenIdentity identity) {
        session.prolong(identity.expiresAt());
    }

    /// Tells a session, signed in or not, how things stand; then what was pushed meanwhile.
    public void welcome(Session session, ServerFrame.Welcome welcome) {
        if (welcome.mark() != null) {
            session.reported.upTo(welcome.mark(), welcome.accountVersion());
            session.reported.atNanos = System.nanoTime();
        }
        session.welcome(welcome);
    }

    /// The connection is gone.
    public void closed(Session session) {
        all.remove(session);
        leave(session);
        session.outbox().discard();
        synchronized (all) {
            all.notifyAll();
        }
    }

    /// Waits until all connections are gone, but not for ever.
    public void awaitNone(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (all) {
            for (long left = atMost.toMillis(); left > 0 && !all.isEmpty(); ) {
                try {
                    all.wait(left);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    return; // whoever interrupts is in a hurry
                }
                left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            }
        }
    }

    /// Pushes an event to every session of the accounts that it is for.
    public void deliver(Publication publication) {
        SharedFrame frame = new SharedFrame(publication.event());
        for (Id account : publication.accounts()) {
            for (Session session : of(account)) {
                session.push(frame);
            }
        }
    }

    /// Ends every session of a device that was signed out.
    @Override
    public void endDevice(Id device, Reason reason) {
        all.stream()
                .filter(session -> device.equals(session.caller().device()))
                .forEach(session -> session.endOnceAnswered(reason));
    }

    /// Ends every session of an account.
    void endAccount(Id account, Refused refused) {
        of(account).forEach(session -> session.end(refused));
    }

    /// Ends every connection, signed in or not.
    public void endAll(Reason reason) {
        endAll(_ -> true, reason);
    }

    /// The sessions that speak for an account, here.
    public List<Session> of(Id account) {
        return byAccount.getOrDefault(account, List.of());
    }

    /// How many live connections a device has here.
    @Override
    public int online(Id account, Id device) {
        return (int) of(account).stream().filter(s -> device.equals(s.caller().device())).count();
    }

    @Override
    public int online(Id account) {
        return of(account).size();
    }

    @Override
    public Set<Id> accounts() {
        return Set.copyOf(byAccount.keySet());
    }

    @Override
    public Set<Id> devices() {
        return byAccount.values().stream()
                .flatMap(List::stream)
                .map(session -> session.caller().signedInDevice())
                .collect(Collectors.toSet());
    }

    @Override
    public int connections() {
        return all.size();
    }

    Set<Session> all() {
        return all;
    }

    private void endAll(Predicate<Session> which, Reason reason) {
        all.stream().filter(which).forEach(session -> session.end(reason));
    }

    private void leave(Session session) {
        Id account = session.caller().account();
        if (account != null) {
            byAccount.computeIfPresent(account, (_, sessions) -> without(sessions, session));
        }
    }

    private static List<Session> joined(List<Session> some, List<Session> more) {
        return Stream.of(some, more).flatMap(List::stream).toList();
    }

    private static @Nullable List<Session> without(List<Session> sessions, Session gone) {
        List<Session> left = sessions.stream().filter(session -> session != gone).toList();
        return left.isEmpty() ? null : left;
    }
}
