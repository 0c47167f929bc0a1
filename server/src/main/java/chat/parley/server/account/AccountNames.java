package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Sql;

/// The names of accounts as a transaction sees them, for what is written down in it.
public final class AccountNames {
    private AccountNames() {}

    public static String of(Sql sql, Id account) {
        return sql.first("select name from account where id = ?", row -> row.text(1), account)
                .orElseThrow(() -> new IllegalStateException("nobody is known as " + account));
    }
}
