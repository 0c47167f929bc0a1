package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.account.contact.Given;
import chat.parley.server.auth.CredentialTable.Credentials;
import chat.parley.server.auth.Throttle.Attempt;
import chat.parley.server.auth.Throttle.Footing;
import chat.parley.server.auth.recovery.MailedCode;
import chat.parley.server.auth.recovery.PasswordRecovery;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Sql;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Finds out whether a password is right: throttled first, slow always, and with one answer to a
/// wrong password and to a name that nobody has. Strangers may give the code of an e-mail in its
/// place.
final class PasswordCheck {
    private final Database database;
    private final Throttle throttle;
    private final Passwords passwords;
    private final PasswordRecovery recovery;
    private final InstantSource clock;

    /// What a stranger has shown to know of an account: its password, or the code of an e-mail in
    /// the place of it.
    ///
    /// @param code null for the password
    record ShownSecret(Credentials account, @Nullable MailedCode code) {

        /// Whether whoever signs in by it has to bring a new password.
        boolean mustChange() {
            return code != null || account.mustChange();
        }

        /// Makes sure, within the unit that acts upon it, that it still is what was found right.
        void requireStill(Sql sql) {
            stillRight(sql, account);
            if (code != null && !code.isGood(sql)) {
                throw new Refused(Reason.WRONG_CREDENTIALS);
            }
        }
    }

    PasswordCheck(
            Database database,
            Throttle throttle,
            Passwords passwords,
            PasswordRecovery recovery,
            InstantSource clock) {
        this.database = database;
        this.throttle = throttle;
        this.passwords = passwords;
        this.recovery = recovery;
        this.clock = clock;
    }

    /// Checks what a stranger gives with a name as the password.
    ///
    /// @param known whose what was given is, if it is somebody's
    /// @return what they know; or fails with [Reason#WRONG_CREDENTIALS]
    /// @throws Refused at once, after too many tries
    CompletableFuture<ShownSecret> check(
            Given given, String address, Optional<Credentials> known, String password) {
        return admit(given, address, known).thenCompose(attempt -> check(attempt, known, password));
    }

    /// Counts what a stranger gives with a name, whatever it turns out to be.
    ///
    /// @return the try, once it may go on
    /// @throws Refused at once, after too many tries
    CompletableFuture<Attempt> admit(Given given, String address, Optional<Credentials> known) {
        return after(
                given.isContact()
                        ? throttle.admitContact(given.key(), address)
                        : throttle.admit(given.key(), footing(known, address), address));
    }

    /// Checks the password that a signed-in device gives again; no code does here.
    ///
    /// @return the account; or fails with [Reason#WRONG_CREDENTIALS]
    /// @throws Refused at once, after too many tries
    CompletableFuture<Credentials> check(Id device, Credentials mine, String password) {
        Attempt attempt = throttle.admit(device);
        return passwords
                .matches(mine.typed(password), mine.hash())
                .thenApply(
                        matches -> {
                            if (!matches) {
                                throw new Refused(Reason.WRONG_CREDENTIALS);
                            }
                            attempt.succeeded();
                            return current(mine);
                        });
    }

    /// Checks what was typed in a try that has been counted, and may go on. Whoever knows a
    /// password that was for one sign-in, and is over, is told so.
    ///
    /// @return what they know; or fails with [Reason#WRONG_CREDENTIALS] or [Reason#PASSWORD_OVER]
    CompletableFuture<ShownSecret> check(
            Attempt attempt, Optional<Credentials> known, String typed) {
        String compared = known.map(one -> one.typed(typed)).orElse(typed);
        return passwords
                .matches(compared, known.map(Credentials::hash).orElse(null))
                .thenApply(
                        matches -> {
                            ShownSecret shown =
                                    matches
                                            ? new ShownSecret(known.orElseThrow(), null)
                                            : byCode(known, typed);
                            attempt.succeeded();
                            if (matches) {
                                Credentials _ = current(shown.account());
                            }
                            return shown;
                        });
    }

    private ShownSecret byCode(Optional<Credentials> known, String typed) {
        String hash = known.map(Credentials::hash).orElse(null);
        if (known.isEmpty() || hash == null) {
            throw new Refused(Reason.WRONG_CREDENTIALS);
        }
        return recovery.shown(known.get().account(), hash, typed)
                .map(code -> new ShownSecret(known.get(), code))
                .orElseThrow(() -> new Refused(Reason.WRONG_CREDENTIALS));
    }

    private Credentials current(Credentials right) {
        if (right.isOver(clock.instant())) {
            throw new Refused(Reason.PASSWORD_OVER);
        }
        return right;
    }

    private Footing footing(Optional<Credentials> known, String address) {
        if (known.isEmpty()) {
            return Footing.NOBODY;
        }
        Id account = known.get().account();
        return database.read(sql -> DeviceTable.isAt(sql, account, address))
                ? Footing.AT_HOME
                : Footing.ELSEWHERE;
    }

    private static CompletableFuture<Attempt> after(Attempt attempt) {
        return attempt.delay().isZero()
                ? CompletableFuture.completedFuture(attempt)
                : new CompletableFuture<Attempt>()
                        .completeOnTimeout(
                                attempt, attempt.delay().toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Makes sure, within the unit that acts upon it, that the password is still the one that was
    /// found right.
    static void stillRight(Sql sql, Credentials checked) {
        if (!CredentialTable.find(sql, checked.account()).equals(Optional.of(checked))) {
            throw new Refused(Reason.WRONG_CREDENTIALS);
        }
    }
}
