package chat.parley.server.auth.recovery;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest.ConfirmEmail;
import chat.parley.protocol.operation.AuthRequest.VerifyEmail;
import chat.parley.protocol.operation.Done;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.AccountVersions;
import chat.parley.server.account.OwnerCheck;
import chat.parley.server.auth.recovery.RecoveryTable.Addressee;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.AccessText;
import chat.parley.server.words.FieldText;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Confirming one's e-mail address: a code goes there, and comes back. It takes the password, for a
/// confirmed address brings another password: whoever has found an open session must not come to
/// one so.
final class EmailConfirmation {
    private final Database database;
    private final AccessControl access;
    private final AccountVersions versions;
    private final OwnerCheck owner;
    private final RecoveryMails mails;
    private final MailedCodes codes;

    EmailConfirmation(
            Infrastructure base,
            AccessControl access,
            AccountVersions versions,
            OwnerCheck owner,
            RecoveryMails mails) {
        this.database = base.database();
        this.access = access;
        this.versions = versions;
        this.owner = owner;
        this.mails = mails;
        this.codes = new MailedCodes(base.nanoTime());
    }

    /// Has a code sent to the address that the account has said.
    ///
    /// @return fails with [Reason#WRONG_CREDENTIALS], with [Reason#NOT_FOUND] where it has said
    ///     none, or after too many e-mails to that address
    /// @throws Refused with [Reason#NO_MAIL], or after too many wrong passwords
    CompletionStage<Done> verify(Caller caller, VerifyEmail verify) {
        Id me = caller.signedIn();
        mails.require();
        return owner.check(caller, verify.password()).thenApply(_ -> sent(me));
    }

    private Done sent(Id me) {
        Addressee to =
                database.read(sql -> RecoveryTable.find(sql, me))
                        .orElseThrow(() -> new Refused(Reason.NOT_FOUND, AccessText.NO_EMAIL));
        Optional<Duration> wait = mails.count(to.email());
        if (wait.isPresent()) {
            throw Refused.tooFast(wait.get());
        }
        mails.sendConfirmation(to, codes.issue(to.code()));
        return new Done();
    }

    /// Confirms the address to which the code went.
    ///
    /// @throws Refused naming the field `code`
    CompletionStage<Done> confirm(Caller caller, ConfirmEmail confirm) {
        Id me = caller.signedIn();
        MailedCode code = codes.match(me, confirm.code()).orElseThrow(EmailConfirmation::wrong);
        return access.writer(caller).submit(tx -> confirmed(tx, code));
    }

    private Done confirmed(Transaction tx, MailedCode code) {
        if (!RecoveryTable.confirm(tx, code)) {
            throw wrong();
        }
        versions.raise(tx, code.account());
        tx.afterCommit(() -> codes.forget(code.account()));
        return new Done();
    }

    private static Refused wrong() {
        return Refused.field("code", FieldText.NO_MAILED_CODE);
    }
}
