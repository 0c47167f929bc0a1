package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.ApplicationRequest.State;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.AccessText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The states of an application, decided in one transaction each, so that of any number who decide
/// at once one does, and the others are told that it is done. They are the same for every [Goal].
///
/// ```
///             accept (a decider), or the other side's own wish --> ACCEPTED, and granted
///             refuse (a decider) --> REFUSED
/// PENDING --- cancel (applicant) --> CANCELLED
///             time               --> EXPIRED
///             nobody can grant it or may want it any more --> VOID
/// ```
///
/// All methods run within a unit of the writer.
public final class Decisions {
    /// How many applications and invitations of one account may wait for an answer.
    public static final int MOST_WAITING = 1_000;

    private final Goals goals;
    private final Announcements announcements;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationSettings settings;

    public Decisions(
            Goals goals,
            Announcements announcements,
            Ids ids,
            Clock clock,
            ApplicationSettings settings) {
        this.goals = goals;
        this.announcements = announcements;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    /// Asks for something; it is granted at once where nobody has to consent any more.
    Filed apply(Transaction tx, Wish wish) {
        Goal goal = goals.of(wish);
        goal.check(tx, wish);
        Optional<Filed> crossing = stillPending(tx, wish.fromOtherSide());
        if (crossing.isPresent()) {
            return grant(tx, crossing.get(), wish.applicant());
        }
        Optional<Filed> earlier = stillPending(tx, wish);
        if (goal.isGrantedAtOnce(tx, wish)) {
            return earlier.isPresent()
                    ? grant(tx, earlier.get(), wish.applicant())
                    : grantUnasked(tx, wish);
        }
        if (earlier.isPresent()) {
            throw new Refused(Reason.ALREADY_APPLIED);
        }
        if (ApplicationTable.countWaiting(tx, wish.applicant(), clock.instant()) >= MOST_WAITING) {
            throw new Refused(Reason.FORBIDDEN, AccessText.MOST_WAITING, MOST_WAITING);
        }
        checkPatience(tx, wish);
        return announced(tx, file(tx, wish));
    }

    Filed accept(Transaction tx, Id decider, Id application) {
        Filed filed = find(tx, application);
        Filed open = openFor(tx, decider, deciders(tx, filed), filed);
        goals.of(open.wish()).check(tx, open.wish());
        return grant(tx, open, decider);
    }

    /// @param reason why, for the applicant
    Filed refuse(Transaction tx, Id decider, Id application, @Nullable String reason) {
        Filed filed = find(tx, application);
        Filed open = openFor(tx, decider, deciders(tx, filed), filed);
        return decided(tx, open.refused(clock.instant(), reason), decider);
    }

    Filed cancel(Transaction tx, Id decider, Id application) {
        Filed filed = find(tx, application);
        Filed open = openFor(tx, decider, List.of(filed.wish().applicant()), filed);
        return decide(tx, open, State.CANCELLED, decider, null);
    }

    /// Voids all that waits for a decision about a group.
    void voidOfGroup(Transaction tx, Id group) {
        announcements.make(tx, ApplicationTable.voidOfGroup(tx, group, clock.instant()));
    }

    /// Voids all that somebody asks for or is asked for.
    void voidOfAccount(Transaction tx, Id account) {
        announcements.make(tx, ApplicationTable.voidOfAccount(tx, account, clock.instant()));
    }

    private static Filed find(Transaction tx, Id application) {
        return ApplicationTable.find(tx, application)
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
    }

    private List<Id> deciders(Transaction tx, Filed filed) {
        return goals.of(filed.wish()).deciders(tx, filed.wish());
    }

    /// Whoever may not decide learns nothing, not even that it is too late; and whom it does not
    /// concern, not even that it is there.
    private Filed openFor(Transaction tx, Id decider, List<Id> entitled, Filed filed) {
        if (!entitled.contains(decider)) {
            throw new Refused(isKnownTo(tx, decider, filed) ? Reason.FORBIDDEN : Reason.NOT_FOUND);
        }
        if (stateNow(tx, filed) != State.PENDING) {
            throw new Refused(Reason.ALREADY_HANDLED);
        }
        return filed;
    }

    private boolean isKnownTo(Transaction tx, Id account, Filed filed) {
        Wish wish = filed.wish();
        return account.equals(wish.applicant())
                || account.equals(wish.addressee())
                || deciders(tx, filed).contains(account);
    }

    private Filed file(Transaction tx, Wish wish) {
        Instant now = clock.instant();
        Filed filed =
                new Filed(
                        ids.next(),
                        wish,
                        State.PENDING,
                        now,
                        now.plus(settings.expiry()),
                        null,
                        null,
                        null);
        ApplicationTable.insert(tx, filed);
        return filed;
    }

    private Filed grant(Transaction tx, Filed filed, Id decider) {
        Wish wish = filed.wish();
        Id conversation = goals.of(wish).grant(tx, wish, decider);
        return decide(tx, filed, State.ACCEPTED, decider, conversation);
    }

    /// Nobody was asked to decide, so that it concerns the two sides alone.
    private Filed grantUnasked(Transaction tx, Wish wish) {
        Id conversation = goals.of(wish).grant(tx, wish, wish.applicant());
        Filed granted = file(tx, wish).decided(State.ACCEPTED, clock.instant(), conversation);
        ApplicationTable.decide(tx, granted, wish.applicant());
        announcements.makeToSides(tx, granted);
        return granted;
    }

    /// The pending application for a wish, after one that nobody answered in time, or that does
    /// not stand any more, is put away.
    private Optional<Filed> stillPending(Transaction tx, Wish wish) {
        Optional<Filed> pending = ApplicationTable.last(tx, wish, State.PENDING);
        if (pending.isEmpty()) {
            return pending;
        }
        State now = stateNow(tx, pending.get());
        if (now == State.PENDING) {
            return pending;
        }
        decide(tx, pending.get(), now, wish.applicant(), null);
        return Optional.empty();
    }

    private State stateNow(Transaction tx, Filed filed) {
        State state = filed.stateAt(clock.instant());
        boolean stands = state != State.PENDING || goals.of(filed.wish()).stands(tx, filed.wish());
        return stands ? state : State.VOID;
    }

    private void checkPatience(Transaction tx, Wish wish) {
        Optional<Instant> refusedAt =
                ApplicationTable.last(tx, wish, State.REFUSED).map(Filed::decidedAt);
        Duration left =
                refusedAt
                        .map(
                                at ->
                                        Duration.between(
                                                clock.instant(),
                                                at.plus(settings.waitAfterRefusal())))
                        .orElse(Duration.ZERO);
        if (left.isPositive()) {
            throw Refused.later(Reason.APPLIED_TOO_SOON, left);
        }
    }

    private Filed decide(
            Transaction tx, Filed filed, State decision, Id decider, @Nullable Id conversation) {
        return decided(tx, filed.decided(decision, clock.instant(), conversation), decider);
    }

    private Filed decided(Transaction tx, Filed decided, Id decider) {
        ApplicationTable.decide(tx, decided, decider);
        return announced(tx, decided);
    }

    private Filed announced(Transaction tx, Filed filed) {
        announcements.make(tx, List.of(filed));
        return filed;
    }
}
