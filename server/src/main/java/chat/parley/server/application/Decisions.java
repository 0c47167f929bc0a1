package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.ApplicationState;
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
/// at once one does, and the others are told that it is done. They are the same for every
/// [ApplicationRule].
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

    private final ApplicationRules rules;
    private final Announcements announcements;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationSettings settings;

    Decisions(
            ApplicationRules rules,
            Announcements announcements,
            Ids ids,
            Clock clock,
            ApplicationSettings settings) {
        this.rules = rules;
        this.announcements = announcements;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    /// Asks for something; it is granted at once where nobody has to consent any more.
    StoredApplication apply(Transaction tx, Proposal proposal) {
        ApplicationRule rule = rules.of(proposal);
        rule.check(tx, proposal);
        Optional<StoredApplication> crossing = stillPending(tx, proposal.fromOtherSide());
        if (crossing.isPresent()) {
            return grant(tx, crossing.get(), proposal.applicant());
        }
        Optional<StoredApplication> earlier = stillPending(tx, proposal);
        if (rule.isGrantedAtOnce(tx, proposal)) {
            return earlier.isPresent()
                    ? grant(tx, earlier.get(), proposal.applicant())
                    : grantUnasked(tx, proposal);
        }
        if (earlier.isPresent()) {
            throw new Refused(Reason.ALREADY_APPLIED);
        }
        if (ApplicationTable.countWaiting(tx, proposal.applicant(), clock.instant())
                >= MOST_WAITING) {
            throw new Refused(Reason.FORBIDDEN, AccessText.MOST_WAITING, MOST_WAITING);
        }
        checkPatience(tx, proposal);
        return announced(tx, file(tx, proposal));
    }

    StoredApplication accept(Transaction tx, Id decider, Id application) {
        StoredApplication filed = find(tx, application);
        StoredApplication open = openFor(tx, decider, deciders(tx, filed), filed);
        rules.of(open.proposal()).check(tx, open.proposal());
        return grant(tx, open, decider);
    }

    /// @param reason why, for the applicant
    StoredApplication refuse(Transaction tx, Id decider, Id application, @Nullable String reason) {
        StoredApplication filed = find(tx, application);
        StoredApplication open = openFor(tx, decider, deciders(tx, filed), filed);
        return decided(tx, open.refused(clock.instant(), reason), decider);
    }

    StoredApplication cancel(Transaction tx, Id decider, Id application) {
        StoredApplication filed = find(tx, application);
        StoredApplication open = openFor(tx, decider, List.of(filed.proposal().applicant()), filed);
        return decide(tx, open, ApplicationState.CANCELLED, decider, null);
    }

    /// Voids all that waits for a decision about a group.
    void voidOfGroup(Transaction tx, Id group) {
        announcements.make(tx, ApplicationTable.voidOfGroup(tx, group, clock.instant()));
    }

    /// Voids all that somebody asks for or is asked for.
    void voidOfAccount(Transaction tx, Id account) {
        announcements.make(tx, ApplicationTable.voidOfAccount(tx, account, clock.instant()));
    }

    private static StoredApplication find(Transaction tx, Id application) {
        return ApplicationTable.find(tx, application)
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
    }

    private List<Id> deciders(Transaction tx, StoredApplication filed) {
        return rules.of(filed.proposal()).deciders(tx, filed.proposal());
    }

    /// Whoever may not decide learns nothing, not even that it is too late; and whom it does not
    /// concern, not even that it is there.
    private StoredApplication openFor(
            Transaction tx, Id decider, List<Id> entitled, StoredApplication filed) {
        if (!entitled.contains(decider)) {
            throw new Refused(isKnownTo(tx, decider, filed) ? Reason.FORBIDDEN : Reason.NOT_FOUND);
        }
        if (stateNow(tx, filed) != ApplicationState.PENDING) {
            throw new Refused(Reason.ALREADY_HANDLED);
        }
        return filed;
    }

    private boolean isKnownTo(Transaction tx, Id account, StoredApplication filed) {
        Proposal proposal = filed.proposal();
        return account.equals(proposal.applicant())
                || account.equals(proposal.addressee())
                || deciders(tx, filed).contains(account);
    }

    private StoredApplication file(Transaction tx, Proposal proposal) {
        Instant now = clock.instant();
        StoredApplication filed =
                new StoredApplication(
                        ids.next(),
                        proposal,
                        ApplicationState.PENDING,
                        now,
                        now.plus(settings.expiry()),
                        null,
                        null,
                        null);
        ApplicationTable.insert(tx, filed);
        return filed;
    }

    private StoredApplication grant(Transaction tx, StoredApplication filed, Id decider) {
        Proposal proposal = filed.proposal();
        Id conversation = rules.of(proposal).grant(tx, proposal, decider);
        return decide(tx, filed, ApplicationState.ACCEPTED, decider, conversation);
    }

    /// Nobody was asked to decide, so that it concerns the two sides alone.
    private StoredApplication grantUnasked(Transaction tx, Proposal proposal) {
        Id conversation = rules.of(proposal).grant(tx, proposal, proposal.applicant());
        StoredApplication granted =
                file(tx, proposal)
                        .decided(ApplicationState.ACCEPTED, clock.instant(), conversation);
        ApplicationTable.decide(tx, granted, proposal.applicant());
        announcements.makeToSides(tx, granted);
        return granted;
    }

    /// The pending application for a proposal, after one that nobody answered in time, or that does
    /// not stand any more, is put away.
    private Optional<StoredApplication> stillPending(Transaction tx, Proposal proposal) {
        Optional<StoredApplication> pending =
                ApplicationTable.last(tx, proposal, ApplicationState.PENDING);
        if (pending.isEmpty()) {
            return pending;
        }
        ApplicationState now = stateNow(tx, pending.get());
        if (now == ApplicationState.PENDING) {
            return pending;
        }
        decide(tx, pending.get(), now, proposal.applicant(), null);
        return Optional.empty();
    }

    private ApplicationState stateNow(Transaction tx, StoredApplication filed) {
        ApplicationState state = filed.stateAt(clock.instant());
        boolean stands =
                state != ApplicationState.PENDING
                        || rules.of(filed.proposal()).stands(tx, filed.proposal());
        return stands ? state : ApplicationState.VOID;
    }

    private void checkPatience(Transaction tx, Proposal proposal) {
        Optional<Instant> refusedAt =
                ApplicationTable.last(tx, proposal, ApplicationState.REFUSED)
                        .map(StoredApplication::decidedAt);
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

    private StoredApplication decide(
            Transaction tx,
            StoredApplication filed,
            ApplicationState decision,
            Id decider,
            @Nullable Id conversation) {
        return decided(tx, filed.decided(decision, clock.instant(), conversation), decider);
    }

    private StoredApplication decided(Transaction tx, StoredApplication decided, Id decider) {
        ApplicationTable.decide(tx, decided, decider);
        return announced(tx, decided);
    }

    private StoredApplication announced(Transaction tx, StoredApplication filed) {
        announcements.make(tx, List.of(filed));
        return filed;
    }
}
