package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.operation.ApplicationRequest.Kind;
import chat.parley.protocol.operation.ApplicationRequest.State;
import chat.parley.protocol.operation.Profile;
import chat.parley.server.account.AccountVersions;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.friend.Friendships;
import chat.parley.server.log.Authors;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The states of an application, decided in one transaction each, so that of any number who decide
/// at once one does, and the others are told that it is done.
///
/// ```
///             accept (addressee) or the other side's own application --> ACCEPTED, and granted
/// PENDING --- refuse (addressee) --> REFUSED
///             cancel (applicant) --> CANCELLED
///             time               --> EXPIRED
/// ```
///
/// All methods run within a unit of the writer.
public final class Decisions {
    private final Friendships friendships;
    private final Authors authors;
    private final AccountVersions versions;
    private final Ids ids;
    private final Bus bus;
    private final Clock clock;
    private final ApplicationSettings settings;

    public Decisions(
            Friendships friendships,
            Authors authors,
            AccountVersions versions,
            Ids ids,
            Bus bus,
            Clock clock,
            ApplicationSettings settings) {
        this.friendships = friendships;
        this.authors = authors;
        this.versions = versions;
        this.ids = ids;
        this.bus = bus;
        this.clock = clock;
        this.settings = settings;
    }

    Filed apply(Transaction tx, Kind kind, Id applicant, Id addressee, @Nullable String text) {
        checkGoal(tx, kind, applicant, addressee);
        Optional<Filed> crossing = stillPending(tx, kind, addressee, applicant);
        if (crossing.isPresent()) {
            return accept(tx, crossing.get(), applicant);
        }
        if (stillPending(tx, kind, applicant, addressee).isPresent()) {
            throw new Refused(Reason.ALREADY_APPLIED);
        }
        checkPatience(tx, kind, applicant, addressee);
        Instant now = now();
        Filed filed =
                new Filed(
                        ids.next(),
                        kind,
                        applicant,
                        addressee,
                        text,
                        State.PENDING,
                        now,
                        now.plus(settings.expiry()),
                        null,
                        null);
        ApplicationTable.insert(tx, filed);
        return tell(tx, filed);
    }

    Filed accept(Transaction tx, Id decider, Id application) {
        Filed filed = find(tx, application);
        return accept(tx, openFor(decider, filed.addressee(), filed), decider);
    }

    Filed refuse(Transaction tx, Id decider, Id application) {
        Filed filed = find(tx, application);
        Filed open = openFor(decider, filed.addressee(), filed);
        return decide(tx, open, State.REFUSED, decider, null);
    }

    Filed cancel(Transaction tx, Id decider, Id application) {
        Filed filed = find(tx, application);
        Filed open = openFor(decider, filed.applicant(), filed);
        return decide(tx, open, State.CANCELLED, decider, null);
    }

    private static Filed find(Transaction tx, Id application) {
        return ApplicationTable.find(tx, application)
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
    }

    /// Whoever may not decide learns nothing, not even that it is too late.
    private Filed openFor(Id decider, Id entitled, Filed filed) {
        if (!decider.equals(entitled)) {
            throw new Refused(Reason.FORBIDDEN);
        }
        if (filed.stateAt(now()) != State.PENDING) {
            throw new Refused(Reason.ALREADY_HANDLED);
        }
        return filed;
    }

    private void checkGoal(Transaction tx, Kind kind, Id applicant, Id addressee) {
        if (applicant.equals(addressee)) {
            throw new Refused(Reason.TO_ONESELF);
        }
        switch (kind) {
            case FRIEND -> {
                if (friendships.areFriends(tx, applicant, addressee)) {
                    throw new Refused(Reason.ALREADY_FRIENDS);
                }
            }
            case GROUP, INVITATION -> throw new Refused(Reason.UNKNOWN_OPERATION);
        }
    }

    private Filed accept(Transaction tx, Filed filed, Id decider) {
        Id conversation =
                switch (filed.kind()) {
                    case FRIEND -> friendships.befriend(tx, decider, filed.applicant());
                    case GROUP, INVITATION -> throw new Refused(Reason.UNKNOWN_OPERATION);
                };
        return decide(tx, filed, State.ACCEPTED, decider, conversation);
    }

    /// The pending application between two, after one that nobody answered in time is put away.
    private Optional<Filed> stillPending(Transaction tx, Kind kind, Id applicant, Id addressee) {
        Optional<Filed> pending = ApplicationTable.pending(tx, kind, applicant, addressee);
        if (pending.isPresent() && pending.get().stateAt(now()) == State.EXPIRED) {
            decide(tx, pending.get(), State.EXPIRED, applicant, null);
            return Optional.empty();
        }
        return pending;
    }

    private void checkPatience(Transaction tx, Kind kind, Id applicant, Id addressee) {
        Optional<Instant> refusedAt =
                ApplicationTable.lastRefused(tx, kind, applicant, addressee).map(Filed::decidedAt);
        Duration left =
                refusedAt
                        .map(at -> Duration.between(now(), at.plus(settings.waitAfterRefusal())))
                        .orElse(Duration.ZERO);
        if (left.isPositive()) {
            throw new Refused(Reason.APPLIED_TOO_SOON, null, List.of(), left);
        }
    }

    private Filed decide(
            Transaction tx, Filed filed, State decision, Id decider, @Nullable Id conversation) {
        Filed decided = filed.decided(decision, now(), conversation);
        ApplicationTable.decide(tx, decided, decider);
        return tell(tx, decided);
    }

    private Filed tell(Transaction tx, Filed filed) {
        for (Id side : List.of(filed.applicant(), filed.addressee())) {
            long version = versions.raise(tx, side);
            tx.afterCommit(() -> tell(side, filed, version));
        }
        return filed;
    }

    private void tell(Id side, Filed filed, long version) {
        Map<Id, Profile> profiles = authors.profiles(List.of(filed.applicant(), filed.addressee()));
        Event event = new Event.ApplicationChanged(Names.put(filed, profiles, now()), version);
        bus.publish(new Publication(List.of(side), event));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
