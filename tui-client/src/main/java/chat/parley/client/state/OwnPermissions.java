package chat.parley.client.state;

import chat.parley.protocol.model.account.HeldRight;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.model.account.Sanction;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.model.account.Self;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one's account may do beyond others, and what it may not. The server decides; here nobody is
/// offered what it would refuse.
///
/// @param rights the keys of the rights that one's roles grant
/// @param sanctions as they were last told of; some may be over
public record OwnPermissions(Set<String> rights, List<Sanction> sanctions) {
    static final OwnPermissions NONE = new OwnPermissions(Set.of(), List.of());

    public OwnPermissions {
        rights = Set.copyOf(rights);
        sanctions = List.copyOf(sanctions);
    }

    public static OwnPermissions of(Self self) {
        Set<String> keys = self.rights().stream().map(HeldRight::key).collect(Collectors.toSet());
        return new OwnPermissions(keys, self.sanctions());
    }

    /// Whether one holds a right, or the right to administer, which implies it.
    boolean hold(Right right) {
        return rights.contains(right.key())
                || (right.isAdministrative() && rights.contains(Right.ADMIN.key()));
    }

    /// The mute or ban that is in force.
    Optional<Sanction> sanction(SanctionKind kind, Instant now) {
        return sanctions.stream()
                .filter(one -> one.kind() == kind && one.liftedAt() == null)
                .filter(one -> one.until() == null || now.isBefore(one.until()))
                .findFirst();
    }

    /// With one that was imposed, which takes the place of another of its kind, or lifted.
    public OwnPermissions with(Sanction changed) {
        Stream<Sanction> others = sanctions.stream().filter(one -> one.kind() != changed.kind());
        return new OwnPermissions(rights, Stream.concat(others, Stream.of(changed)).toList());
    }
}
