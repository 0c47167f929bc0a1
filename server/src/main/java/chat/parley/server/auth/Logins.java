package chat.parley.server.auth;

import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.server.account.AccountName;
import chat.parley.server.auth.CredentialTable.Credentials;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Signing in with a name and a password.
final class Logins {
    private final Database database;
    private final PasswordCheck check;
    private final TokenGrants grants;

    Logins(Database database, PasswordCheck check, TokenGrants grants) {
        this.database = database;
        this.check = check;
        this.grants = grants;
    }

    CompletionStage<SignedIn> login(Caller caller, Login login) {
        String device = Devices.name(login.device());
        String key = AccountName.key(login.name());
        Optional<Credentials> known = database.read(sql -> CredentialTable.named(sql, key));
        return check.check(key, caller.address(), known, login.password())
                .thenCompose(
                        right ->
                                grants.signIn(
                                        device,
                                        caller.address(),
                                        tx -> {
                                            PasswordCheck.stillRight(tx, right);
                                            return right.account();
                                        }));
    }
}
