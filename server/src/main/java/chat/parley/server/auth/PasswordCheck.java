package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.auth.CredentialTable.Credentials;
import chat.parley.server.auth.CredentialTable.Given;
import chat.parley.server.auth.Throttle.Attempt;
import chat.parley.server.auth.Throttle.Footing;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Sql;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Finds out whether a password is right: throttled first, slow always, and with one answer to a
/// wrong password and to a name that nobody has.
final class PasswordCheck {
    private final Database database;
    private final Throttle throttle;
    private final Passwords passwords;
    private final InstantSource clock;

    PasswordCheck(Database database, Throttle throttle, Passwords passwords, InstantSource clock) {
        this.database = database;
        this.throttle = throttle;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// Checks the password that a stranger gives with a name.
    ///
    /// @param known whose what was given is, if it is somebody's
    /// @return the account; or fails with [Reason#WRONG_CREDENTIALS]
    /// @throws Refused at once, after too many tries
    CompletableFuture<Credentials> check(
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

    /// Checks the password that a signed-in device gives again.
    ///
    /// @return the account; or fails with [Reason#WRONG_CREDENTIALS]
    /// @throws Refused at once, after too many tries
    CompletableFuture<Credentials> check(Id device, Credentials mine, String password) {
        return check(throttle.admit(device), Optional.of(mine), password);
    }

    /// Checks a password of a try that has been counted, and may go on. Whoever knows one that was
    /// for one sign-in, and is over, is told so.
    ///
    /// @return the account; or fails with [Reason#WRONG_CREDENTIALS] or [Reason#PASSWORD_OVER]
    CompletableFuture<Credentials> check(
            Attempt attempt, Optional<Credentials> known, String password) {
        return passwords
                .matches(password, known.map(Credentials::hash).orElse(null))
                .thenApply(
                        matches -> {
                            if (!matches) {
                                throw new Refused(Reason.WRONG_CREDENTIALS);
                            }
                            attempt.succeeded();
                            return current(known.orElseThrow());
                        });
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
