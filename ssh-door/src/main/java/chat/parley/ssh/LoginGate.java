package chat.parley.ssh;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;

/// Bounds the connections on which nobody has signed in yet: how many there are, and for how long.
/// One too many is closed before it costs a key exchange.
final class LoginGate implements SessionListener {
    private final SshLimits limits;
    private final Map<Session, String> waiting = new HashMap<>();

    LoginGate(SshLimits limits) {
        this.limits = limits;
    }

    @Override
    public void sessionCreated(Session session) {
        if (!enter(session, network(Visit.addressOf(session)))) {
            session.close(true);
            return;
        }
        Future<?> _ =
                session.getFactoryManager()
                        .getScheduledExecutorService()
                        .schedule(
                                () -> close(session),
                                limits.loginGrace().toMillis(),
                                TimeUnit.MILLISECONDS);
    }

    private synchronized boolean enter(Session session, String network) {
        long near = waiting.values().stream().filter(network::equals).count();
        if (waiting.size() >= limits.waiting() || near >= limits.waitingPerAddress()) {
            return false;
        }
        waiting.put(session, network);
        return true;
    }

    /// Whoever has IPv6 has 2^64 addresses.
    private static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length == 8 ? String.join(":", List.of(groups).subList(0, 4)) : address;
    }

    private void close(Session session) {
        if (leave(session)) {
            session.close(true);
        }
    }

    private synchronized boolean leave(Session session) {
        return waiting.remove(session) != null;
    }

    @Override
    public void sessionEvent(Session session, Event event) {
        if (event == Event.Authenticated) {
            leave(session);
        }
    }

    @Override
    public void sessionClosed(Session session) {
        leave(session);
    }
}
