package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.ApplicationState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An application as it is stored, with ids in place of names.
///
/// @param conversation what accepting it opened
/// @param reason why it was refused, if that was said
record StoredApplication(
        Id id,
        Proposal proposal,
        ApplicationState state,
        Instant appliedAt,
        Instant expiresAt,
        @Nullable Instant decidedAt,
        @Nullable Id conversation,
        @Nullable String reason) {

    /// The state at a moment: a pending one that nobody answered in time has expired, whether or
    /// not anything was there to notice.
    ApplicationState stateAt(Instant now) {
        return state == ApplicationState.PENDING && !expiresAt.isAfter(now)
                ? ApplicationState.EXPIRED
                : state;
    }

    StoredApplication decided(ApplicationState decision, Instant now, @Nullable Id opened) {
        return new StoredApplication(
                id, proposal, decision, appliedAt, expiresAt, now, opened, null);
    }

    StoredApplication refused(Instant now, @Nullable String why) {
        return new StoredApplication(
                id, proposal, ApplicationState.REFUSED, appliedAt, expiresAt, now, null, why);
    }
}
