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
/// @param freshness how new all of this is
public record OwnAccount(
        @Nullable Profile self,
        AccountFreshness freshness,
        ApplicationsState applications,
        FriendsState friends,
        OwnPermissions permissions,
        Preferences preferences,
        NotificationsState notifications) {
    public static final OwnAccount UNKNOWN =
            new OwnAccount(
                    null,
                    AccountFreshness.NONE,
                    ApplicationsState.NONE,
                    FriendsState.NONE,
                    OwnPermissions.NONE,
                    Preferences.NONE,
                    NotificationsState.NONE);

    public @Nullable Id id() {
        return self == null ? null : self.id();
    }

    /// What is known here is at least as new as this version; -1 when nothing is.
    public long version() {
        return freshness.known();
    }

    public Fetch fetch() {
        return freshness.fetch();
    }

    public boolean stale() {
        return freshness.isStale();
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

    /// An event of a version tells something: see [AccountFreshness#eventOf].
    public OwnAccount eventOf(long version) {
        return with(freshness.eventOf(version));
    }

    public OwnAccount heard(long version) {
        return with(freshness.heard(version));
    }

    /// Something exists that is not known here: all is fetched again.
    public OwnAccount heardMissing() {
        return with(freshness.unknown());
    }

    public OwnAccount with(Fetch changed) {
        return with(freshness.with(changed));
    }

    /// Everything was fetched, after `version` was the account's.
    public OwnAccount fetched(long version) {
        return with(freshness.fetched(version));
    }

    private OwnAccount with(AccountFreshness changed) {
        return new OwnAccount(
                self, changed, applications, friends, permissions, preferences, notifications);
    }

    public OwnAccount with(Profile changed) {
        return new OwnAccount(
                changed, freshness, applications, friends, permissions, preferences, notifications);
    }

    public OwnAccount with(OwnPermissions changed) {
        return new OwnAccount(
                self, freshness, applications, friends, changed, preferences, notifications);
    }

    public OwnAccount with(Preferences changed) {
        return new OwnAccount(
                self, freshness, applications, friends, permissions, changed, notifications);
    }

    /// With other preferences. Whoever hides no longer what they read learns again what others
    /// have: all is fetched again.
    public OwnAccount preferring(Preferences changed) {
        OwnAccount told = with(changed);
        return preferences.hidesReceipts() && !changed.hidesReceipts() ? told.heardMissing() : told;
    }

    public OwnAccount with(ApplicationsState changed) {
        return new OwnAccount(
                self, freshness, changed, friends, permissions, preferences, notifications);
    }

    public OwnAccount with(FriendsState changed) {
        return new OwnAccount(
                self, freshness, applications, changed, permissions, preferences, notifications);
    }

    public OwnAccount with(NotificationsState changed) {
        return new OwnAccount(
                self, freshness, applications, friends, permissions, preferences, changed);
    }
}
