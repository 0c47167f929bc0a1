package chat.parley.server.account;

import chat.parley.protocol.model.Profile.Kind;
import chat.parley.server.account.name.AccountName;
import org.jspecify.annotations.Nullable;

/// An account to be made.
///
/// @param passwordHash null for one that cannot sign in by password
public record NewAccount(
        AccountName name, Kind kind, @Nullable String nickname, @Nullable String passwordHash) {

    /// Somebody who signs up.
    public static NewAccount person(AccountName name, String passwordHash) {
        return new NewAccount(name, Kind.PERSON, null, passwordHash);
    }
}
