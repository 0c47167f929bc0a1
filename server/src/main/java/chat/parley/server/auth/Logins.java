package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.server.access.AccessControl;
import chat.parley.server.auth.CredentialTable.Credentials;
import chat.parley.server.auth.CredentialTable.Given;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Sql;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Signing in with a name, a phone number or an e-mail address, and a password. Where the password
/// was given for one sign-in, that one brings the next.
final class Logins {
    private final Database database;
    private final PasswordCheck check;
    private final AccessControl access;
    private final PasswordChanges changes;
    private final TokenGrants grants;

    Logins(
            Database database,
            PasswordCheck check,
            AccessControl access,
            PasswordChanges changes,
            TokenGrants grants) {
        this.database = database;
        this.check = check;
        this.access = access;
        this.changes = changes;
        this.grants = grants;
    }

    CompletionStage<SignedIn> login(Caller caller, Login login) {
        String device = DeviceTokens.name(login.device());
        Given given = Given.of(login.name());
        String newPassword = login.newPassword();
        if (newPassword != null) {
            PasswordChanges.checkNew(login.password(), newPassword);
        }
        CompletionStage<Credentials> checked = checked(given, login.password(), caller.address());
        if (newPassword == null) {
            return checked.thenCompose(
                    right -> grants.signIn(device, caller, tx -> entered(tx, right)));
        }
        return checked.thenCompose(
                right ->
                        changes.prepared(right, newPassword)
                                .thenCompose(changed -> grants.signIn(device, caller, changed)));
    }

    /// Whose password it is; throttled, and slow.
    ///
    /// @return fails with [Reason#WRONG_CREDENTIALS]
    /// @throws Refused at once, after too many tries
    CompletionStage<Credentials> checked(Given given, String password, String address) {
        Optional<Credentials> known = database.read(sql -> CredentialTable.given(sql, given));
        return check.check(given, address, known, password);
    }

    /// Whoever may not sign in at all is told that first.
    Id entered(Sql sql, Credentials right) {
        PasswordCheck.stillRight(sql, right);
        access.requireSignIn(sql, right.account());
        if (right.mustChange()) {
            throw new Refused(Reason.PASSWORD_CHANGE_NEEDED);
        }
        return right.account();
    }
}
