package chat.parley.server.session;

import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.wire.ServerFrame;
import chat.parley.server.words.DoorText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks after all sessions twice a second: who said nothing for too long, whose token has expired,
/// who may not be signed in any more, whom a heartbeat is due to, and for whom something changed.
/// Ten thousand idle connections cost it a walk over them and one query.
public final class SessionMonitor {
    /// How often it beats.
    public static final Duration PERIOD = Duration.ofMillis(500);

    private final SessionConfig config;
    private final Sessions sessions;
    private final Heads heads;
    private final SignInGate gate;
    private final InstantSource clock;

    /// Up to where everybody for whom something changed is marked as behind.
    private Id mark;

    /// Begins at what is stored by now, so before anybody can connect: what changes after that is
    /// told.
    public SessionMonitor(
            SessionConfig config,
            Sessions sessions,
            Heads heads,
            SignInGate gate,
            InstantSource clock) {
        this.config = config;
        this.sessions = sessions;
        this.heads = heads;
        this.gate = gate;
        this.clock = clock;
        this.mark = heads.touchedSince(null).mark();
    }

    /// One round; always by the same thread.
    public void beat() {
        beat(System.nanoTime());
    }

    void beat(long nowNanos) {
        lookAtWhatChanged();
        for (Session session : sessions.all()) {
            endIfOverdue(session, nowNanos);
        }
        for (Session session : sessions.all()) {
            if (session.isSignedIn()
                    && since(session.reported.atNanos, nowNanos).compareTo(config.heartbeat())
                            >= 0) {
                heartbeat(session, nowNanos);
            }
        }
    }

    private void endIfOverdue(Session session, long nowNanos) {
        Duration silence = since(session.heardAtNanos(), nowNanos);
        Duration allowed = session.greeted() ? config.idle() : config.hello();
        if (silence.compareTo(allowed) > 0) {
            session.end(Reason.IDLE);
        }
        Duration age = since(session.openedAtNanos, nowNanos);
        if (!session.isKnown() && age.compareTo(config.signIn()) > 0) {
            session.end(
                    new Refused(
                            Reason.IDLE, DoorText.NOBODY_SIGNED_IN, config.signIn().toSeconds()));
        }
        Instant end = session.expiresAt();
        if (end != null && !clock.instant().isBefore(end)) {
            session.end(Reason.EXPIRED);
        }
    }

    private void lookAtWhatChanged() {
        Heads.Touched touched = heads.touchedSince(mark);
        for (Id account : touched.accounts()) {
            sessions.of(account).forEach(session -> session.reported.behind = true);
        }
        endThoseBarred(touched.themselves());
        mark = touched.mark();
    }

    private void endThoseBarred(Set<Id> changed) {
        Set<Id> here =
                changed.stream()
                        .filter(account -> sessions.online(account) > 0)
                        .collect(Collectors.toSet());
        if (!here.isEmpty()) {
            gate.barred(here).forEach(sessions::endAccount);
        }
    }

    private void heartbeat(Session session, long nowNanos) {
        ReportedState reported = session.reported;
        Id before = reported.mark();
        if (before == null) {
            return; // not welcomed yet
        }
        reported.atNanos = nowNanos;
        List<ServerFrame.Head> changed = List.of();
        if (reported.behind && session.isInformed()) {
            Heads.Changes changes = heads.since(session.caller().signedIn(), before, Limits.HEADS);
            if (changes.more()) {
                session.end(Reason.OUTBOX_FULL); // too much to tell: begin anew with a welcome
                return;
            }
            reported.behind = false;
            reported.upTo(changes.mark(), changes.accountVersion());
            changed = changes.heads();
        } else {
            reported.upTo(mark, reported.accountVersion());
        }
        Id now = reported.mark();
        session.send(
                new ServerFrame.Heartbeat(
                        now == null ? before : now, reported.accountVersion(), changed));
    }

    private static Duration since(long thenNanos, long nowNanos) {
        return Duration.ofNanos(nowNanos - thenNanos);
    }
}
