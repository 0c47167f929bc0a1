package chat.parley.client.state;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.Profile;
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
        Friends friends) {
    public static final Account UNKNOWN =
            new Account(null, -1, 0, Errand.IDLE, Applications.NONE, Friends.NONE);

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

    /// An event of the next version, or one that is known already, leaves nothing to fetch; one
    /// further ahead tells that something was missed.
    Account eventOf(long eventVersion) {
        long known =
                version >= 0 && eventVersion <= version + 1
                        ? Math.max(version, eventVersion)
                        : version;
        return new Account(
                self, known, Math.max(heard, eventVersion), fetch, applications, friends);
    }

    Account heard(long heardVersion) {
        return new Account(
                self, version, Math.max(heard, heardVersion), fetch, applications, friends);
    }

    /// Something exists that is not known here: whatever the versions say, all is fetched again.
    Account heardMissing() {
        return new Account(self, -1, heard, fetch, applications, friends);
    }

    Account with(Profile changed) {
        return new Account(changed, version, heard, fetch, applications, friends);
    }

    Account with(Errand changed) {
        return new Account(self, version, heard, changed, applications, friends);
    }

    Account with(Applications changed) {
        return new Account(self, version, heard, fetch, changed, friends);
    }

    Account with(Friends changed) {
        return new Account(self, version, heard, fetch, applications, changed);
    }

    /// Everything was fetched, after `fetched` was the version.
    Account fetched(long fetched) {
        long known = Math.max(version, fetched);
        return new Account(self, known, Math.max(heard, known), Errand.IDLE, applications, friends);
    }
}
