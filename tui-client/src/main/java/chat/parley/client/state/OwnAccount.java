package chat.parley.client.state;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.model.account.Sanction;
import chat.parley.protocol.model.account.SanctionKind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One's own account.
///
/// @param self null until the server, or the disk, has told who one is
/// @param version what is known here is at least as new as this version; -1 when nothing is
/// @param heard the highest version that was heard of
/// @param fetch fetching everything of the account again when `heard` is ahead
public record OwnAccount(
        @Nullable Profile self,
        long version,
        long heard,
        Fetch fetch,
        ApplicationsState applications,
        FriendsState friends,
        OwnPermissions permissions,
        Preferences preferences,
        NotificationsState notifications) {
    public static final OwnAccount UNKNOWN =
            new OwnAccount(
                    null,
                    -1,
                    0,
                    Fetch.IDLE,
                    ApplicationsState.NONE,
                    FriendsState.NONE,
                    OwnPermissions.NONE,
                    Preferences.NONE,
                    NotificationsState.NONE);

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
    public OwnAccount eventOf(long eventVersion) {
        long known =
                version >= 0 && eventVersion <= version + 1
                        ? Math.max(version, eventVersion)
                        : version;
        return new OwnAccount(
                self,
                known,
                Math.max(heard, eventVersion),
                fetch,
                applications,
                friends,
                permissions,
                preferences,
                notifications);
    }

    public OwnAccount heard(long heardVersion) {
        return new OwnAccount(
                self,
                version,
                Math.max(heard, heardVersion),
                fetch,
                applications,
                friends,
                permissions,
                preferences,
                notifications);
    }

    /// Something exists that is not known here: whatever the versions say, all is fetched again.
    public OwnAccount heardMissing() {
        return new OwnAccount(
                self,
                -1,
                heard,
                fetch,
                applications,
                friends,
                permissions,
                preferences,
                notifications);
    }

    public OwnAccount with(Profile changed) {
        return new OwnAccount(
                changed,
                version,
                heard,
                fetch,
                applications,
                friends,
                permissions,
                preferences,
                notifications);
    }

    public OwnAccount with(OwnPermissions changed) {
        return new OwnAccount(
                self,
                version,
                heard,
                fetch,
                applications,
                friends,
                changed,
                preferences,
                notifications);
    }

    public OwnAccount with(Preferences changed) {
        return new OwnAccount(
                self,
                version,
                heard,
                fetch,
                applications,
                friends,
                permissions,
                changed,
                notifications);
    }

    public OwnAccount with(Fetch changed) {
        return new OwnAccount(
                self,
                version,
                heard,
                changed,
                applications,
                friends,
                permissions,
                preferences,
                notifications);
    }

    public OwnAccount with(ApplicationsState changed) {
        return new OwnAccount(
                self,
                version,
                heard,
                fetch,
                changed,
                friends,
                permissions,
                preferences,
                notifications);
    }

    public OwnAccount with(FriendsState changed) {
        return new OwnAccount(
                self,
                version,
                heard,
                fetch,
                applications,
                changed,
                permissions,
                preferences,
                notifications);
    }

    public OwnAccount with(NotificationsState changed) {
        return new OwnAccount(
                self,
                version,
                heard,
                fetch,
                applications,
                friends,
                permissions,
                preferences,
                changed);
    }

    /// Everything was fetched, after `fetched` was the version.
    public OwnAccount fetched(long fetched) {
        long known = Math.max(version, fetched);
        return new OwnAccount(
                self,
                known,
                Math.max(heard, known),
                Fetch.IDLE,
                applications,
                friends,
                permissions,
                preferences,
                notifications);
    }
}
