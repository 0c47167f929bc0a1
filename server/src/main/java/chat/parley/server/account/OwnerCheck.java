package chat.parley.server.account;

import chat.parley.protocol.Refused;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Sql;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/// Tells an account's owner from whoever has found an open session: they know its password.
@FunctionalInterface
public interface OwnerCheck {
    /// Checks a password, throttled and slowly.
    ///
    /// @return what looks once more whether it still is the password, in the unit that acts on it;
    ///     or fails with [Reason#WRONG_CREDENTIALS]
    /// @throws Refused at once, after too many tries
    CompletionStage<Consumer<Sql>> check(Caller caller, String password);
}
