package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.ApplicationRequest.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An application as it is stored, with ids in place of names.
///
/// @param conversation what accepting it opened
/// @param reason why it was refused, if that was said
record StoredApplication(
        Id id,
        Proposal proposal,
        State state,
        Instant appliedAt,
        Instant expiresAt,
        @Nullable Instant decidedAt,
        @Nullable Id conversation,
        @Nullable String reason) {

    /// The state at a moment: a pending one that nobody answered in time has expired, whether or
    /// not anything was there to notice.
    State stateAt(Instant now) {
        return state == State.PENDING && !expiresAt.isAfter(now) ? State.EXPIRED : state;
    }

    StoredApplication decided(State decision, Instant now, @Nullable Id opened) {
        return new StoredApplication(
                id, proposal, decision, appliedAt, expiresAt, now, opened, null);
    }

    StoredApplication refused(Instant now, @Nullable String why) {
        return new StoredApplication(
                id, proposal, State.REFUSED, appliedAt, expiresAt, now, null, why);
    }
}
