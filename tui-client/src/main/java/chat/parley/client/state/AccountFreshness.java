package chat.parley.client.state;

/// How new what is known here of an account is.
///
/// @param known what is known is at least as new as this version; -1 when nothing is
/// @param heard the highest version that was heard of
/// @param fetch fetching everything of the account again when `heard` is ahead
public record AccountFreshness(long known, long heard, Fetch fetch) {
    static final AccountFreshness NONE = new AccountFreshness(-1, 0, Fetch.IDLE);

    /// Whether there is something newer than what is known.
    boolean isStale() {
        return known < heard;
    }

    /// An event of the next version, or one that is known already, leaves nothing to fetch; one
    /// further ahead tells that something was missed.
    AccountFreshness eventOf(long version) {
        boolean follows = known >= 0 && version <= known + 1;
        return new AccountFreshness(follows ? Math.max(known, version) : known, heard, fetch)
                .heard(version);
    }

    AccountFreshness heard(long version) {
        return new AccountFreshness(known, Math.max(heard, version), fetch);
    }

    /// Whatever the versions say, all is to be fetched again.
    AccountFreshness unknown() {
        return new AccountFreshness(-1, heard, fetch);
    }

    AccountFreshness with(Fetch changed) {
        return new AccountFreshness(known, heard, changed);
    }

    /// Everything was fetched, after `version` was the account's.
    AccountFreshness fetched(long version) {
        return new AccountFreshness(Math.max(known, version), heard, Fetch.IDLE)
                .heard(Math.max(known, version));
    }
}
