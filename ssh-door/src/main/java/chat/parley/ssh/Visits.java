package chat.parley.ssh;

import java.util.HashMap;
import java.util.Map;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who is here. Each account may have so many connections; each leaves two lines in the log.
final class Visits implements SessionListener {
    private static final Logger log = LoggerFactory.getLogger(Visits.class);

    private final int most;
    private final Map<Session, Visit> here = new HashMap<>();

    /// @param most connections of one account
    Visits(int most) {
        this.most = most;
    }

    /// Lets somebody in on a connection; false where they have too many, or it has ended meanwhile.
    synchronized boolean begin(Session session, Visit visit) {
        long others =
                here.values().stream()
                        .filter(other -> other.counted().equals(visit.counted()))
                        .count();
        if (others >= most || session.isClosing()) {
            return false;
        }
        here.put(session, visit);
        visit.keepIn(session);
        log.info(
                "{} {} from {} by {}",
                visit.shown(),
                visit.account().stranger() ? "signs up" : "signed in",
                visit.address(),
                visit.method());
        return true;
    }

    @Override
    public synchronized void sessionClosed(Session session) {
        Visit visit = here.remove(session);
        if (visit != null) {
            log.info("{} left from {}", visit.shown(), visit.address());
        }
    }
}
