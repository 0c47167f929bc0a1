package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.server.account.contact.EmailAddress;
import chat.parley.server.account.contact.PhoneNumber;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The columns of accounts that nobody else reads: the hash of the password, and whether it has to
/// be changed.
final class CredentialTable {
    private CredentialTable() {}

    private static final String SELECT =
            "select id, name_key, password_hash, must_change from account where ";

    /// @param hash null for an account that cannot sign in by password
    /// @param mustChange whether whoever signs in by it has to bring a new one
    record Credentials(Id account, String nameKey, @Nullable String hash, boolean mustChange) {}

    /// By what somebody gives who signs in: the key of the account's name, or its phone or e-mail.
    static Optional<Credentials> given(Sql sql, String key) {
        if (PhoneNumber.isOne(key)) {
            return sql.first(
                    SELECT + "phone = ?", CredentialTable::credentials, PhoneNumber.compact(key));
        }
        return EmailAddress.isOne(key)
                ? sql.first(
                        SELECT + "email_key = ?",
                        CredentialTable::credentials,
                        EmailAddress.key(key))
                : sql.first(SELECT + "name_key = ?", CredentialTable::credentials, key);
    }

    static Optional<Credentials> find(Sql sql, Id account) {
        return sql.first(SELECT + "id = ?", CredentialTable::credentials, account);
    }

    private static Credentials credentials(Row row) {
        return new Credentials(row.id(), row.text(), row.nullableText(), row.flag());
    }

    /// Sets a password that its owner chose.
    static void set(Transaction tx, Id account, String hash) {
        set(tx, account, hash, false);
    }

    static void set(Transaction tx, Id account, String hash, boolean mustChange) {
        tx.update(
                "update account set password_hash = ?, must_change = ? where id = ?",
                hash,
                mustChange,
                account);
    }
}
