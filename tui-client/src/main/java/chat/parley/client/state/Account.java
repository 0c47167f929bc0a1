package chat.parley.client.state;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.Profile;
import chat.parley.protocol.operation.SanctionRequest.Sanction;
import chat.parley.protocol.operation.SanctionRequest.SanctionKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One's own account.
///
/// @param self null until the server, or the disk, has told who one is
/// @param version what is known here is at least as new as this version; -1 when nothing is
/// @param heard the highest version that was heard of
/// @param fetch fetching everything of the account again when `heard` is ahead
/// @param sanctions as they were last told of; some may be over
public record Account(
        @Nullable Profile self,
        long version,
        long heard,
        Errand fetch,
        Applications applications,
        Friends friends,
        List<Sanction> sanctions) {
    public static final Account UNKNOWN =
            new Account(null, -1, 0, Errand.IDLE, Applications.NONE, Friends.NONE, List.of());

    public Account {
        sanctions = List.copyOf(sanctions);
    }

    public @Nullable Id id() {
        return self == null ? null : self.id();
    }

    public boolean stale() {
        return version < heard;
    }

    /// How many applications wait for one's decision.
    public int pending() {
        return self == null ? 0 : applications.toDecide(self.id()).size();
    }

    /// The mute or ban that one is under now.
    public Optional<Sanction> sanction(SanctionKind kind, Instant now) {
        return sanctions.stream()
                .filter(one -> one.kind() == kind && one.liftedAt() == null)
                .filter(one -> one.until() == null || now.isBefore(one.until()))
                .findFirst();
    }

    /// An event of the next version, or one that is known already, leaves nothing to fetch; one
    /// further ahead tells that something was missed.
    Account eventOf(long eventVersion) {
        long known =
                version >= 0 && eventVersion <= version + 1
                        ? Math.max(version, eventVersion)
                        : version;
        return new Account(
                self,
                known,
                Math.max(heard, eventVersion),
                fetch,
                applications,
                friends,
                sanctions);
    }

    Account heard(long heardVersion) {
        return new Account(
                self,
                version,
                Math.max(heard, heardVersion),
                fetch,
                applications,
                friends,
                sanctions);
    }

    /// Something exists that is not known here: whatever the versions say, all is fetched again.
    Account heardMissing() {
        return new Account(self, -1, heard, fetch, applications, friends, sanctions);
    }

    Account with(Profile changed) {
        return new Account(changed, version, heard, fetch, applications, friends, sanctions);
    }

    Account withSanctions(List<Sanction> changed) {
        return new Account(self, version, heard, fetch, applications, friends, changed);
    }

    /// With one that was imposed, which takes the place of another of its kind, or lifted.
    Account with(Sanction changed) {
        Stream<Sanction> others = sanctions.stream().filter(one -> one.kind() != changed.kind());
        return withSanctions(Stream.concat(others, Stream.of(changed)).toList());
    }

    Account with(Errand changed) {
        return new Account(self, version, heard, changed, applications, friends, sanctions);
    }

    Account with(Applications changed) {
        return new Account(self, version, heard, fetch, changed, friends, sanctions);
    }

    Account with(Friends changed) {
        return new Account(self, version, heard, fetch, applications, changed, sanctions);
    }

    /// Everything was fetched, after `fetched` was the version.
    Account fetched(long fetched) {
        long known = Math.max(version, fetched);
        return new Account(
                self, known, Math.max(heard, known), Errand.IDLE, applications, friends, sanctions);
    }
}
