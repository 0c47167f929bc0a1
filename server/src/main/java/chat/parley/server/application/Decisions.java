package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.ApplicationKind;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.limit.Allowance;
import chat.parley.server.limit.TokenBuckets;
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

    /// How often one account may ask for one and the same, whatever became of it.
    public static final Allowance REPEATS = new Allowance(10, 10, Duration.ofDays(1));

    /// Of how many wishes it is kept how often they were asked.
    public static final int MOST_WISHES = 100_000;

    private final ApplicationRules rules;
    private final Announcements announcements;
    private final ApplicationNotifications inboxes;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationSettings settings;
    private final TokenBuckets<Proposal> repeats;

    Decisions(
            ApplicationRules rules,
            Announcements announcements,
            ApplicationNotifications inboxes,
            Infrastructure base,
            ApplicationSettings settings) {
        this.rules = rules;
        this.announcements = announcements;
        this.inboxes = inboxes;
        this.ids = base.ids();
        this.clock = base.clock();
        this.settings = settings;
        this.repeats = new TokenBuckets<>(MOST_WISHES, _ -> REPEATS, base.nanoTime());
    }

    /// Asks for something; it is granted at once where nobody has to consent any more.
    StoredApplication apply(Transaction tx, Proposal proposal) {
        Grant grant = rules.of(proposal).check(tx, proposal, proposal.applicant());
        Optional<StoredApplication> crossing = stillPending(tx, proposal.fromOtherSide());
        if (crossing.isPresent()) {
            return accept(tx, proposal.applicant(), crossing.get());
        }
        Optional<StoredApplication> earlier = stillPending(tx, proposal);
        if (grant.isDueAtOnce(tx)) {
            return grantedAtOnce(tx, proposal, grant, earlier);
        }
        if (earlier.isPresent()) {
            throw new Refused(Reason.ALREADY_APPLIED);
        }
        if (ApplicationTable.countWaiting(tx, proposal.applicant(), clock.instant())
                >= MOST_WAITING) {
            throw new Refused(Reason.FORBIDDEN, AccessText.MOST_WAITING, MOST_WAITING);
        }
        checkPatience(tx, proposal);
        checkRepeats(proposal);
        StoredApplication filed = file(tx, proposal);
        List<Id> deciders = deciders(tx, filed);
        announcements.make(tx, filed, deciders);
        inboxes.asked(tx, filed, deciders);
        return filed;
    }

    StoredApplication accept(Transaction tx, Id decider, Id application) {
        StoredApplication filed = find(tx, application);
        List<Id> deciders = deciders(tx, filed);
        StoredApplication open = openFor(tx, decider, deciders, filed);
        Grant grant = rules.of(open.proposal()).check(tx, open.proposal(), decider);
        StoredApplication accepted = accepted(open, grant.make(tx, decider));
        return decided(tx, accepted, decider, deciders);
    }

    private StoredApplication accept(Transaction tx, Id decider, StoredApplication pending) {
        Grant grant = rules.of(pending.proposal()).check(tx, pending.proposal(), decider);
        return granted(tx, pending, grant, decider);
    }

    /// @param reason why, for the applicant
    StoredApplication refuse(Transaction tx, Id decider, Id application, @Nullable String reason) {
        StoredApplication filed = find(tx, application);
        List<Id> deciders = deciders(tx, filed);
        StoredApplication open = openFor(tx, decider, deciders, filed);
        return decided(tx, open.refused(clock.instant(), reason), decider, deciders);
    }

    StoredApplication cancel(Transaction tx, Id decider, Id application) {
        StoredApplication filed = find(tx, application);
        StoredApplication open = openFor(tx, decider, List.of(filed.proposal().applicant()), filed);
        return ended(tx, open, ApplicationState.CANCELLED, decider);
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

    private StoredApplication granted(
            Transaction tx, StoredApplication filed, Grant grant, Id decider) {
        StoredApplication accepted = accepted(filed, grant.make(tx, decider));
        return decided(tx, accepted, decider, deciders(tx, accepted));
    }

    /// What the same account has asked for before is granted; what another has, such as an
    /// invitation of the same person, nobody needs any more.
    private StoredApplication grantedAtOnce(
            Transaction tx, Proposal proposal, Grant grant, Optional<StoredApplication> earlier) {
        Id asker = proposal.applicant();
        if (earlier.isEmpty()) {
            return grantedUnasked(tx, proposal, grant);
        }
        if (earlier.get().proposal().applicant().equals(asker)) {
            StoredApplication granted = unasked(earlier.get(), grant.make(tx, asker));
            return decided(tx, granted, asker, deciders(tx, granted));
        }
        ended(tx, earlier.get(), ApplicationState.VOID, asker);
        return grantedUnasked(tx, proposal, grant);
    }

    /// Nobody was asked to decide, so that it concerns the two sides alone.
    private StoredApplication grantedUnasked(Transaction tx, Proposal proposal, Grant grant) {
        Id conversation = grant.make(tx, proposal.applicant());
        StoredApplication granted = unasked(file(tx, proposal), conversation);
        ApplicationTable.decide(tx, granted, proposal.applicant());
        announcements.makeToSides(tx, granted);
        inboxes.decided(tx, granted, proposal.applicant());
        return granted;
    }

    /// Whoever is brought into a group has accepted nothing.
    private StoredApplication unasked(StoredApplication filed, Id conversation) {
        boolean added = filed.proposal().kind() == ApplicationKind.INVITATION;
        return added
                ? filed.decided(ApplicationState.ADDED, clock.instant(), conversation)
                : accepted(filed, conversation);
    }

    private StoredApplication accepted(StoredApplication filed, Id conversation) {
        return filed.decided(ApplicationState.ACCEPTED, clock.instant(), conversation);
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
        ended(tx, pending.get(), now, proposal.applicant());
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

    /// Counted in memory, for a wish asks for attention each time that it is made.
    private void checkRepeats(Proposal proposal) {
        repeats.of(proposal.wordless())
                .take()
                .ifPresent(
                        wait -> {
                            throw Refused.later(Reason.APPLIED_TOO_OFTEN, wait);
                        });
    }

    /// Ends one that was not granted, and that nobody refused.
    private StoredApplication ended(
            Transaction tx, StoredApplication filed, ApplicationState end, Id decider) {
        StoredApplication ended = filed.decided(end, clock.instant(), null);
        return decided(tx, ended, decider, deciders(tx, ended));
    }

    private StoredApplication decided(
            Transaction tx, StoredApplication decided, Id decider, List<Id> deciders) {
        boolean byItself = decider.equals(decided.proposal().applicant());
        ApplicationTable.decide(tx, decided, byItself ? null : decider);
        announcements.make(tx, decided, deciders);
        inboxes.decided(tx, decided, decider);
        return decided;
    }
}
