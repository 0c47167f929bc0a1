package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one column of accounts that nobody else reads: the hash of the password.
final class CredentialTable {
    private CredentialTable() {}

    /// @param hash null for an account that cannot sign in by password
    record Credentials(Id account, String nameKey, @Nullable String hash) {}

    static Optional<Credentials> named(Sql sql, String nameKey) {
        return sql.first(
                "select id, name_key, password_hash from account where name_key = ?",
                row -> new Credentials(row.id(1), row.text(2), row.nullableText(3)),
                nameKey);
    }

    static Optional<Credentials> find(Sql sql, Id account) {
        return sql.first(
                "select id, name_key, password_hash from account where id = ?",
                row -> new Credentials(row.id(1), row.text(2), row.nullableText(3)),
                account);
    }

    static void set(Transaction tx, Id account, String hash) {
        tx.update("update account set password_hash = ? where id = ?", hash, account);
    }
}
