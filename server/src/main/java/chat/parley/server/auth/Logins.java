package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.contact.Given;
import chat.parley.server.auth.CredentialTable.Credentials;
import chat.parley.server.auth.PasswordCheck.ShownSecret;
import chat.parley.server.auth.recovery.PasswordRecovery;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Unit;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Signing in with a name, a phone number or an e-mail address, and a password. Where the password
/// was given for one sign-in, that one brings the next; and so does the code of an e-mail.
final class Logins {
    private final Database database;
    private final PasswordCheck check;
    private final AccessControl access;
    private final PasswordChanges changes;
    private final PasswordRecovery recovery;
    private final TokenGrants grants;

    Logins(
            Database database,
            PasswordCheck check,
            AccessControl access,
            PasswordChanges changes,
            PasswordRecovery recovery,
            TokenGrants grants) {
        this.database = database;
        this.check = check;
        this.access = access;
        this.changes = changes;
        this.recovery = recovery;
        this.grants = grants;
    }

    CompletionStage<SignedIn> login(Caller caller, Login login) {
        String device = DeviceTokens.name(login.device());
        Given given = Given.of(login.name());
        String newPassword = login.newPassword();
        if (newPassword != null) {
            PasswordChanges.checkNew(login.password(), newPassword);
        }
        CompletionStage<ShownSecret> checked = checked(given, login.password(), caller.address());
        if (newPassword == null) {
            return checked.thenCompose(
                    right -> grants.signIn(device, caller, tx -> entered(tx, right)));
        }
        return checked.thenCompose(
                right ->
                        changes.prepared(right, newPassword)
                                .thenApply(changed -> audited(changed, caller, login, right))
                                .thenCompose(changed -> grants.signIn(device, caller, changed)));
    }

    private Unit<Id> audited(Unit<Id> changed, Caller caller, Login login, ShownSecret right) {
        return tx -> {
            if (right.code() != null) {
                recovery.record(tx, caller, login, right.account().account());
            }
            return changed.run(tx);
        };
    }

    /// Whose password or code it is; throttled, and slow.
    ///
    /// @return fails with [Reason#WRONG_CREDENTIALS]
    /// @throws Refused at once, after too many tries
    CompletionStage<ShownSecret> checked(Given given, String password, String address) {
        Optional<Credentials> known = database.read(sql -> CredentialTable.given(sql, given));
        return check.check(given, address, known, password);
    }

    /// Whoever may not sign in at all is told that first.
    Id entered(Sql sql, ShownSecret right) {
        Id account = right.account().account();
        right.requireStill(sql);
        access.requireSignIn(sql, account);
        if (right.mustChange()) {
            throw new Refused(Reason.PASSWORD_CHANGE_NEEDED);
        }
        return account;
    }
}
