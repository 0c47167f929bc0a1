package chat.parley.server.auth;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.auth.CredentialTable.Credentials;
import chat.parley.server.auth.Throttle.Attempt;
import chat.parley.server.storage.Sql;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Finds out whether a password is right: throttled first, slow always, and with one answer to a
/// wrong password and to a name that nobody has.
final class PasswordCheck {
    private final Throttle throttle;
    private final Passwords passwords;

    PasswordCheck(Throttle throttle, Passwords passwords) {
        this.throttle = throttle;
        this.passwords = passwords;
    }

    /// Checks a password.
    ///
    /// @param key what the name that was given is compared by
    /// @param known the account of that name, if there is one
    /// @return the account; or fails with [Reason#WRONG_CREDENTIALS]
    /// @throws Refused at once, after too many tries
    CompletableFuture<Credentials> check(
            String key, String address, Optional<Credentials> known, String password) {
        Attempt attempt = throttle.admit(key, address);
        return after(attempt)
                .thenCompose(
                        _ -> passwords.matches(password, known.map(Credentials::hash).orElse(null)))
                .thenApply(
                        matches -> {
                            if (!matches) {
                                throw new Refused(Reason.WRONG_CREDENTIALS);
                            }
                            attempt.succeeded();
                            return known.orElseThrow();
                        });
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
