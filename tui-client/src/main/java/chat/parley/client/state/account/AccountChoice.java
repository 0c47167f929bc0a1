package chat.parley.client.state.account;

import org.jspecify.annotations.Nullable;

/// Which of this machine's accounts to go to.
///
/// @param profile its profile, which may be new
/// @param server the address of its server; null where that is known
public record AccountChoice(String profile, @Nullable String server) {

    /// One that there is.
    public static AccountChoice of(KnownAccount account) {
        return new AccountChoice(account.profile(), null);
    }
}
