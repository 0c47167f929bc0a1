package chat.parley.server.auth.invitation;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Invitation;
import chat.parley.server.access.Operator;
import chat.parley.server.access.Roles;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An invitation as it is stored.
///
/// @param by null for the host's operator
/// @param roles by key, what it gives beside a user's role
record StoredInvitation(
        Id id,
        @Nullable Id by,
        Instant createdAt,
        Instant until,
        int uses,
        int used,
        List<String> roles) {

    /// The invitation as people see it.
    Invitation named(Map<Id, Profile> profiles) {
        return new Invitation(
                id, Operator.nameOf(by, profiles), createdAt, until, uses, used, roles);
    }

    /// What the audit calls it.
    String target() {
        return "invitation " + id;
    }

    /// In a line, for the audit.
    String shown() {
        String counted = used + "/" + uses + (roles.isEmpty() ? "" : ", " + joined());
        return "good until " + until.truncatedTo(ChronoUnit.SECONDS) + ": " + counted;
    }

    /// What somebody has come to by it, for the audit.
    ///
    /// @param given the roles that they have been given
    String brought(List<String> given) {
        List<String> withheld = roles.stream().filter(role -> !given.contains(role)).toList();
        return Stream.concat(Stream.of(Roles.USER), given.stream())
                        .collect(Collectors.joining(", "))
                + ", by "
                + target()
                + (withheld.isEmpty() ? "" : ", without " + String.join(", ", withheld));
    }

    private String joined() {
        return String.join(", ", roles);
    }
}
