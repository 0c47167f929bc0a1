package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest.ChangePassword;
import chat.parley.protocol.operation.Done;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.AccountVersions;
import chat.parley.server.auth.CredentialTable.Credentials;
import chat.parley.server.auth.PasswordCheck.ShownSecret;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.storage.Unit;
import chat.parley.server.words.FieldText;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Changing one's password, which signs all devices out but the one that it is changed on.
final class PasswordChanges {
    private final Database database;
    private final PasswordCheck check;
    private final Passwords passwords;
    private final AccessControl access;
    private final DeviceTokens devices;
    private final AccountVersions versions;

    PasswordChanges(
            Database database,
            PasswordCheck check,
            Passwords passwords,
            AccessControl access,
            DeviceTokens devices,
            AccountVersions versions) {
        this.database = database;
        this.check = check;
        this.passwords = passwords;
        this.access = access;
        this.devices = devices;
        this.versions = versions;
    }

    /// Lets a password pass that takes the place of another.
    ///
    /// @throws Refused naming the field `newPassword`
    static void checkNew(String oldPassword, String newPassword) {
        Passwords.checkNew("newPassword", newPassword);
        if (newPassword.equals(oldPassword)) {
            throw Refused.field("newPassword", FieldText.THE_OLD_ONE);
        }
    }

    CompletionStage<Done> change(Caller caller, ChangePassword change) {
        Id account = caller.signedIn();
        checkNew(change.oldPassword(), change.newPassword());
        Credentials mine = credentials(account);
        return check.check(caller.signedInDevice(), mine, change.oldPassword())
                .thenCompose(_ -> passwords.hash(change.newPassword()))
                .thenCompose(
                        hash ->
                                database.writer()
                                        .submit(
                                                tx -> {
                                                    changed(tx, mine, hash, caller.device());
                                                    return new Done();
                                                }));
    }

    /// Whether a caller knows their own password.
    ///
    /// @return looks once more, in a unit; or fails with [Reason#WRONG_CREDENTIALS]
    CompletionStage<Consumer<Sql>> known(Caller caller, String password) {
        Credentials mine = credentials(caller.signedIn());
        return check.check(caller.signedInDevice(), mine, password)
                .thenApply(right -> sql -> PasswordCheck.stillRight(sql, right));
    }

    private Credentials credentials(Id account) {
        return database.read(sql -> CredentialTable.find(sql, account))
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
    }

    /// The change for whoever is about to sign in with what was just found right; to be made in the
    /// unit that signs them in.
    CompletionStage<Unit<Id>> prepared(ShownSecret right, String newPassword) {
        return passwords
                .hash(newPassword)
                .thenApply(
                        hash ->
                                tx -> {
                                    right.requireStill(tx);
                                    changed(tx, right.account(), hash, null);
                                    return right.account().account();
                                });
    }

    /// Hashing took its time: whoever asked may have been banned since, or changed it elsewhere.
    private void changed(Transaction tx, Credentials mine, String hash, @Nullable Id spared) {
        access.requireSignIn(tx, mine.account());
        PasswordCheck.stillRight(tx, mine);
        CredentialTable.set(tx, mine.account(), hash);
        versions.raise(tx, mine.account());
        devices.endOthers(tx, mine.account(), spared);
    }
}
