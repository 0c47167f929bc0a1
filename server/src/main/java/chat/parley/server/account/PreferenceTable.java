package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.model.account.Alert;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.QuietHours;
import chat.parley.protocol.model.account.Receipts;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import org.jspecify.annotations.Nullable;

/// What accounts prefer, in their rows.
final class PreferenceTable {
    private PreferenceTable() {}

    /// None where there is no such account.
    static Preferences of(Sql sql, Id account) {
        return sql.first(
                        """
                        select zone, language, quiet_from, quiet_to, alert, receipts
                        from account where id = ?""",
                        PreferenceTable::read,
                        account)
                .orElse(Preferences.NONE);
    }

    private static Preferences read(Row row) {
        return new Preferences(
                row.nullableText(),
                language(row.nullableText()),
                row.optional(2, it -> new QuietHours(it.integer(), it.integer())).orElse(null),
                alert(row.nullableText()),
                Receipts.valueOf(row.text()));
    }

    private static @Nullable Language language(@Nullable String stored) {
        return stored == null ? null : Language.valueOf(stored);
    }

    private static @Nullable Alert alert(@Nullable String stored) {
        return stored == null ? null : Alert.valueOf(stored);
    }

    static void set(Transaction tx, Id account, Preferences preferences) {
        QuietHours hours = preferences.quietHours();
        tx.update(
                """
                update account set zone = ?, language = ?, quiet_from = ?, quiet_to = ?, alert = ?,
                    receipts = ?
                where id = ?""",
                preferences.zone(),
                preferences.language(),
                hours == null ? null : hours.from(),
                hours == null ? null : hours.to(),
                preferences.alert(),
                preferences.receipts(),
                account);
    }
}
