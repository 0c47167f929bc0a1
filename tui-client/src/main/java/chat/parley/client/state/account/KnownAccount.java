package chat.parley.client.state.account;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// An account that somebody has on this machine: one a profile.
///
/// @param profile the name of the profile
/// @param server its address
/// @param name of the account; null where nobody was signed in yet
/// @param signedIn whether it is signed in here
/// @param unread as far as is known here, counted as
///     [chat.parley.client.state.ClientState#unread] does; null where it is not
/// @param current whether it is the one in use
public record KnownAccount(
        String profile,
        String server,
        @Nullable String name,
        boolean signedIn,
        @Nullable Integer unread,
        boolean current) {

    /// The one in use first, then by the names of their profiles.
    public static final Comparator<KnownAccount> ORDER =
            Comparator.comparing((KnownAccount one) -> !one.current())
                    .thenComparing(KnownAccount::profile);
}
