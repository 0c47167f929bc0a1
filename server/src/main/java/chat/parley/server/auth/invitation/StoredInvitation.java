package chat.parley.server.auth.invitation;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Invitation;
import chat.parley.server.access.Operator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An invitation as it is stored.
///
/// @param by null for the host's operator
record StoredInvitation(
        Id id, @Nullable Id by, Instant createdAt, Instant until, int uses, int used) {

    /// The invitation as people see it.
    Invitation named(Map<Id, Profile> profiles) {
        return new Invitation(id, Operator.nameOf(by, profiles), createdAt, until, uses, used);
    }

    /// What the audit calls it.
    String target() {
        return "invitation " + id;
    }

    /// In a line, for the audit.
    String shown() {
        return "good until " + until.truncatedTo(ChronoUnit.SECONDS) + ": " + used + "/" + uses;
    }
}
