package chat.parley.server.auth.recovery;

import chat.parley.protocol.operation.AuthRequest.ConfirmEmail;
import chat.parley.protocol.operation.AuthRequest.ForgotPassword;
import chat.parley.protocol.operation.AuthRequest.VerifyEmail;
import chat.parley.protocol.operation.Done;
import chat.parley.server.account.OwnerCheck;
import chat.parley.server.account.People;
import chat.parley.server.administration.Administration;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.mail.Mailer;
import chat.parley.server.session.Caller;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// What is asked of codes that go out by e-mail. It makes the parts of its package.
public final class MailedCodeOperations implements AutoCloseable {
    private final PasswordRecovery recovery;
    private final EmailConfirmation confirmation;

    /// Makes it.
    ///
    /// @param host what this server is called in an e-mail
    /// @param owner tells whether a caller is their account's owner
    public MailedCodeOperations(
            Infrastructure base,
            Administration administration,
            People people,
            Mailer mailer,
            Supplier<String> host,
            OwnerCheck owner) {
        RecoveryMails mails = new RecoveryMails(mailer, host, base.nanoTime());
        recovery = new PasswordRecovery(base, administration, people.directory(), mails);
        confirmation =
                new EmailConfirmation(
                        base, administration.access(), people.versions(), owner, mails);
    }

    /// Tells what a code is good for.
    public PasswordRecovery recovery() {
        return recovery;
    }

    /// Has a code sent for a forgotten password.
    public CompletionStage<Done> forgot(Caller caller, ForgotPassword forgot) {
        return recovery.forgot(caller, forgot);
    }

    /// Has a code sent to confirm an e-mail address.
    public CompletionStage<Done> verify(Caller caller, VerifyEmail verify) {
        return confirmation.verify(caller, verify);
    }

    /// Confirms an e-mail address by its code.
    public CompletionStage<Done> confirm(Caller caller, ConfirmEmail confirm) {
        return confirmation.confirm(caller, confirm);
    }

    @Override
    public void close() {
        recovery.close();
    }
}
