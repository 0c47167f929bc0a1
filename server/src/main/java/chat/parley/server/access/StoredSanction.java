package chat.parley.server.access;

import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Sanction;
import chat.parley.protocol.model.account.SanctionKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A mute or a ban as it is stored, with ids in place of names.
///
/// @param by null for the host's operator
/// @param until null: until it is lifted
public record StoredSanction(
        Id id,
        Id account,
        SanctionKind kind,
        String reason,
        @Nullable Id by,
        Instant imposedAt,
        @Nullable Instant until,
        @Nullable Instant liftedAt,
        @Nullable Id liftedBy) {

    /// Whose profiles [#named] needs, for some of them.
    public static Set<Id> people(Collection<StoredSanction> some) {
        return some.stream()
                .flatMap(one -> Stream.of(one.account, one.by, one.liftedBy))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /// The sanction as people see it.
    public Sanction named(Map<Id, Profile> profiles) {
        return new Sanction(
                id,
                Objects.requireNonNull(profiles.get(account)),
                kind,
                reason,
                Operator.nameOf(by, profiles),
                imposedAt,
                until,
                liftedAt,
                liftedAt == null ? null : Operator.nameOf(liftedBy, profiles));
    }

    Penalty penalty() {
        return new Penalty(reason, until);
    }

    /// In a line, for the audit.
    public String shown() {
        String end =
                until == null ? "until lifted" : "until " + until.truncatedTo(ChronoUnit.SECONDS);
        String what =
                switch (kind) {
                    case MUTE -> "muted ";
                    case BAN -> "banned ";
                };
        return what + end + ": " + reason;
    }
}
