package chat.parley.server.auth.recovery;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest.ForgotPassword;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.Done;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.Directory;
import chat.parley.server.account.contact.Given;
import chat.parley.server.administration.Administration;
import chat.parley.server.administration.Changes;
import chat.parley.server.administration.Difference;
import chat.parley.server.auth.recovery.RecoveryTable.Addressee;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.session.Caller;
import chat.parley.server.session.LiveDevices;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A forgotten password: a code goes to the account's confirmed e-mail address, and signs in once
/// in the place of the password, with which comes the next. Whoever asks gets their answer before
/// anything is looked up, so that neither it nor its time tells whether there is such an account.
public final class PasswordRecovery implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PasswordRecovery.class);

    /// So many requests wait to be looked up.
    static final int WAITING = 256;

    private static final Duration WHEN_FULL = Duration.ofSeconds(2);

    private final Database database;
    private final AccessControl access;
    private final Changes changes;
    private final Directory directory;
    private final LiveDevices live;
    private final RecoveryMails mails;
    private final RecoveryThrottle throttle;
    private final MailedCodes codes;
    private final ExecutorService lookups =
            new ThreadPoolExecutor(
                    0,
                    1,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(WAITING),
                    Thread.ofVirtual().name("forgotten").factory());

    PasswordRecovery(
            Infrastructure base,
            Administration administration,
            Directory directory,
            RecoveryMails mails) {
        this.database = base.database();
        this.access = administration.access();
        this.changes = administration.changes();
        this.directory = directory;
        this.live = base.live();
        this.mails = mails;
        this.throttle = new RecoveryThrottle(base.nanoTime());
        this.codes = new MailedCodes(base.nanoTime());
    }

    /// Has a code sent, where there is somebody to send it to.
    ///
    /// @throws Refused with [Reason#NO_MAIL], or after too many requests
    public CompletionStage<Done> forgot(Caller caller, ForgotPassword forgot) {
        mails.require();
        Given given = Given.of(forgot.name());
        throttle.admit(caller.address(), given);
        try {
            lookups.execute(() -> send(given, caller.address()));
        } catch (RejectedExecutionException _) {
            throw Refused.tooFast(WHEN_FULL);
        }
        return CompletableFuture.completedStage(new Done());
    }

    private void send(Given given, String address) {
        try {
            database.read(sql -> recoverable(sql, given)).ifPresent(to -> send(to, address));
        } catch (RuntimeException | Error e) {
            log.error("whose password was forgotten could not be looked up", e);
        }
    }

    private Optional<Addressee> recoverable(Sql sql, Given given) {
        return RecoveryTable.confirmed(sql, given)
                .filter(to -> access.barred(sql, to.account()).isEmpty());
    }

    private void send(Addressee to, String address) {
        if (mails.count(to.email()).isPresent()) {
            log.info("@{} gets no other code now; {} asked", to.name(), address);
            return;
        }
        log.info("@{} gets a code for a new password; {} asked", to.name(), address);
        mails.sendForgotten(to, codes.issue(to.code()));
    }

    /// Whether what was typed as a password is the code that an account got.
    ///
    /// @param hash of its password now
    public Optional<MailedCode> shown(Id account, String hash, String typed) {
        return codes.match(account, typed).filter(code -> code.passwordHash().equals(hash));
    }

    /// Notes down for the audit, in the unit that sets it, that a password was set by a code.
    public void record(Transaction tx, Caller caller, Login login, Id account) {
        changes.record(
                tx,
                caller.becoming(account),
                login,
                new Difference(
                        "@" + directory.profile(tx, account).name(),
                        "old password",
                        "new password by a code sent by e-mail",
                        1,
                        live.online(account),
                        true));
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }
}
