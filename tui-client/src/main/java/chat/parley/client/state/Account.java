package chat.parley.client.state;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.Profile;
import chat.parley.protocol.operation.Right;
import chat.parley.protocol.operation.SanctionRequest.Sanction;
import chat.parley.protocol.operation.SanctionRequest.SanctionKind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One's own account.
///
/// @param self null until the server, or the disk, has told who one is
/// @param version what is known here is at least as new as this version; -1 when nothing is
/// @param heard the highest version that was heard of
/// @param fetch fetching everything of the account again when `heard` is ahead
public record Account(
        @Nullable Profile self,
        long version,
        long heard,
        Errand fetch,
        Applications applications,
        Friends friends,
        Permissions permissions) {
    public static final Account UNKNOWN =
            new Account(
                    null, -1, 0, Errand.IDLE, Applications.NONE, Friends.NONE, Permissions.NONE);

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

    /// Whether one holds a right of the server.
    public boolean holds(Right right) {
        return permissions.hold(right);
    }

    /// The mute or ban that one is under now.
    public Optional<Sanction> sanction(SanctionKind kind, Instant now) {
        return permissions.sanction(kind, now);
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
                permissions);
    }

    Account heard(long heardVersion) {
        return new Account(
                self,
                version,
                Math.max(heard, heardVersion),
                fetch,
                applications,
                friends,
                permissions);
    }

    /// Something exists that is not known here: whatever the versions say, all is fetched again.
    Account heardMissing() {
        return new Account(self, -1, heard, fetch, applications, friends, permissions);
    }

    Account with(Profile changed) {
        return new Account(changed, version, heard, fetch, applications, friends, permissions);
    }

    Account with(Permissions changed) {
        return new Account(self, version, heard, fetch, applications, friends, changed);
    }

    Account with(Errand changed) {
        return new Account(self, version, heard, changed, applications, friends, permissions);
    }

    Account with(Applications changed) {
        return new Account(self, version, heard, fetch, changed, friends, permissions);
    }

    Account with(Friends changed) {
        return new Account(self, version, heard, fetch, applications, changed, permissions);
    }

    /// Everything was fetched, after `fetched` was the version.
    Account fetched(long fetched) {
        long known = Math.max(version, fetched);
        return new Account(
                self,
                known,
                Math.max(heard, known),
                Errand.IDLE,
                applications,
                friends,
                permissions);
    }
}
