package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest.ChangePassword;
import chat.parley.protocol.operation.Done;
import chat.parley.server.account.AccountVersions;
import chat.parley.server.auth.CredentialTable.Credentials;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Transaction;
import java.util.concurrent.CompletionStage;

/// Changing one's password, which signs all devices out but the one that it is changed on.
final class PasswordChanges {
    private final Database database;
    private final PasswordCheck check;
    private final Passwords passwords;
    private final LoginRule rule;
    private final Devices devices;
    private final AccountVersions versions;

    PasswordChanges(
            Database database,
            PasswordCheck check,
            Passwords passwords,
            LoginRule rule,
            Devices devices,
            AccountVersions versions) {
        this.database = database;
        this.check = check;
        this.passwords = passwords;
        this.rule = rule;
        this.devices = devices;
        this.versions = versions;
    }

    CompletionStage<Done> change(Caller caller, ChangePassword change) {
        Id account = caller.signedIn();
        Passwords.checkNew("newPassword", change.newPassword());
        Credentials mine =
                database.read(sql -> CredentialTable.find(sql, account))
                        .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
        return check.check(caller.signedInDevice(), mine, change.oldPassword())
                .thenCompose(_ -> passwords.hash(change.newPassword()))
                .thenCompose(
                        hash -> database.writer().submit(tx -> changed(tx, caller, mine, hash)));
    }

    /// Hashing took its time: whoever asked may have been banned since, or changed it elsewhere.
    private Done changed(Transaction tx, Caller caller, Credentials mine, String hash) {
        rule.check(tx, mine.account());
        PasswordCheck.stillRight(tx, mine);
        CredentialTable.set(tx, mine.account(), hash);
        versions.raise(tx, mine.account());
        devices.endOthers(tx, mine.account(), caller.device());
        return new Done();
    }
}
