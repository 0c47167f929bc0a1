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
public record AccountState(
        @Nullable Profile self,
        long version,
        long heard,
        Fetch fetch,
        ApplicationsState applications,
        FriendsState friends,
        OwnPermissions permissions) {
    public static final AccountState UNKNOWN =
            new AccountState(
                    null,
                    -1,
                    0,
                    Fetch.IDLE,
                    ApplicationsState.NONE,
                    FriendsState.NONE,
                    OwnPermissions.NONE);

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
    public AccountState eventOf(long eventVersion) {
        long known =
                version >= 0 && eventVersion <= version + 1
                        ? Math.max(version, eventVersion)
                        : version;
        return new AccountState(
                self,
                known,
                Math.max(heard, eventVersion),
                fetch,
                applications,
                friends,
                permissions);
    }

    public AccountState heard(long heardVersion) {
        return new AccountState(
                self,
                version,
                Math.max(heard, heardVersion),
                fetch,
                applications,
                friends,
                permissions);
    }

    /// Something exists that is not known here: whatever the versions say, all is fetched again.
    public AccountState heardMissing() {
        return new AccountState(self, -1, heard, fetch, applications, friends, permissions);
    }

    public AccountState with(Profile changed) {
        return new AccountState(changed, version, heard, fetch, applications, friends, permissions);
    }

    public AccountState with(OwnPermissions changed) {
        return new AccountState(self, version, heard, fetch, applications, friends, changed);
    }

    public AccountState with(Fetch changed) {
        return new AccountState(self, version, heard, changed, applications, friends, permissions);
    }

    public AccountState with(ApplicationsState changed) {
        return new AccountState(self, version, heard, fetch, changed, friends, permissions);
    }

    public AccountState with(FriendsState changed) {
        return new AccountState(self, version, heard, fetch, applications, changed, permissions);
    }

    /// Everything was fetched, after `fetched` was the version.
    public AccountState fetched(long fetched) {
        long known = Math.max(version, fetched);
        return new AccountState(
                self,
                known,
                Math.max(heard, known),
                Fetch.IDLE,
                applications,
                friends,
                permissions);
    }
}
