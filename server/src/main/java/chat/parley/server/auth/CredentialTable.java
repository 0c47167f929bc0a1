package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.server.account.contact.Given;
import chat.parley.server.auth.token.Base32Code;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The columns of accounts that nobody else reads: the hash of the password, and whether it has to
/// be changed.
final class CredentialTable {
    private CredentialTable() {}

    private static final String SELECT =
            "select id, name_key, password_hash, must_change, password_until from account where ";

    /// @param hash null for an account that cannot sign in by password
    /// @param mustChange whether whoever signs in by it has to bring a new one
    /// @param until when it is good no more; null for one that has no end
    record Credentials(
            Id account,
            String nameKey,
            @Nullable String hash,
            boolean mustChange,
            @Nullable Instant until) {
        /// What was typed for the password, as it is compared: of one for one sign-in letter case,
        /// dashes and spaces do not matter.
        String typed(String password) {
            return mustChange ? Base32Code.spelled(password) : password;
        }

        boolean isOver(Instant now) {
            return until != null && !now.isBefore(until);
        }
    }

    /// By the account's name, its phone or its e-mail: none of them can be taken for another.
    static Optional<Credentials> given(Sql sql, Given given) {
        String key = given.key();
        return given.isContact()
                ? sql.first(
                        SELECT + "phone = ? or email_key = ?",
                        CredentialTable::credentials,
                        key,
                        key)
                : sql.first(SELECT + "name_key = ?", CredentialTable::credentials, key);
    }

    static Optional<Credentials> find(Sql sql, Id account) {
        return sql.first(SELECT + "id = ?", CredentialTable::credentials, account);
    }

    private static Credentials credentials(Row row) {
        return new Credentials(
                row.id(), row.text(), row.nullableText(), row.flag(), row.nullableInstant());
    }

    /// Sets a password that has no end.
    static void set(Transaction tx, Id account, String hash) {
        set(tx, account, hash, null);
    }

    /// Sets a password.
    ///
    /// @param until until when it is good for one sign-in; null for one that is no such
    static void set(Transaction tx, Id account, String hash, @Nullable Instant until) {
        tx.update(
                """
                update account set password_hash = ?, must_change = ?, password_until = ?
                where id = ?""",
                hash,
                until != null,
                until,
                account);
    }
}
