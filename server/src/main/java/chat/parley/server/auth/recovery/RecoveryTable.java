package chat.parley.server.auth.recovery;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.server.account.contact.Given;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where an account's e-mail goes, and whether it has confirmed that, in its row.
final class RecoveryTable {
    private static final String SELECT =
            """
            select id, name, email, password_hash, language from account
            where email is not null and password_hash is not null and\s""";
    private static final String STILL = "id = ? and email = ? and password_hash = ?";

    private RecoveryTable() {}

    /// An account that has a password and an e-mail address.
    ///
    /// @param language in which it is written to; null where it has not said one
    record Addressee(
            Id account,
            String name,
            String email,
            String passwordHash,
            @Nullable Language language) {
        MailedCode code() {
            return new MailedCode(account, email, passwordHash);
        }
    }

    /// By name, phone or e-mail, if its address is confirmed.
    static Optional<Addressee> confirmed(Sql sql, Given given) {
        String key = given.key();
        return given.isContact()
                ? sql.first(
                        SELECT + "email_confirmed = 1 and (phone = ? or email_key = ?)",
                        RecoveryTable::addressee,
                        key,
                        key)
                : sql.first(
                        SELECT + "email_confirmed = 1 and name_key = ?",
                        RecoveryTable::addressee,
                        key);
    }

    /// Whether or not its address is confirmed.
    static Optional<Addressee> find(Sql sql, Id account) {
        return sql.first(SELECT + "id = ?", RecoveryTable::addressee, account);
    }

    private static Addressee addressee(Row row) {
        return new Addressee(
                row.id(), row.text(), row.text(), row.text(), language(row.nullableText()));
    }

    private static @Nullable Language language(@Nullable String stored) {
        return stored == null ? null : Language.valueOf(stored);
    }

    /// Whether an account still has that password and that address, and has confirmed it.
    static boolean hasConfirmed(Sql sql, MailedCode code) {
        return sql.has(
                "select 1 from account where email_confirmed = 1 and " + STILL,
                code.account(),
                code.email(),
                code.passwordHash());
    }

    /// Notes down that an address is confirmed.
    ///
    /// @return whether the account still has it, and that password
    static boolean confirm(Transaction tx, MailedCode code) {
        return tx.update(
                        "update account set email_confirmed = 1 where " + STILL,
                        code.account(),
                        code.email(),
                        code.passwordHash())
                > 0;
    }
}
