package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.ApplicationRequest.Application;
import chat.parley.protocol.operation.ApplicationRequest.Kind;
import chat.parley.protocol.operation.ApplicationRequest.State;
import chat.parley.protocol.operation.Profile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An application as it is stored, with ids in place of names.
record Filed(
        Id id,
        Kind kind,
        Id applicant,
        Id addressee,
        @Nullable String text,
        State state,
        Instant appliedAt,
        Instant expiresAt,
        @Nullable Instant decidedAt,
        @Nullable Id conversation) {

    /// The state at a moment: a pending one that nobody answered in time has expired, whether or
    /// not anything was there to notice.
    State stateAt(Instant now) {
        return state == State.PENDING && !expiresAt.isAfter(now) ? State.EXPIRED : state;
    }

    Filed decided(State decision, Instant now, @Nullable Id opened) {
        return new Filed(
                id, kind, applicant, addressee, text, decision, appliedAt, expiresAt, now, opened);
    }

    Application named(Profile from, Profile to, Instant now) {
        return new Application(
                id, kind, from, to, text, stateAt(now), appliedAt, decidedAt, conversation, null);
    }
}
