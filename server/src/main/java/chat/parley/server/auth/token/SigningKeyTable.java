package chat.parley.server.auth.token;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.Optional;

/// The server's secrets, the newest of which is used.
final class SigningKeyTable {
    private SigningKeyTable() {}

    static Optional<String> newest(Sql sql) {
        return sql.first(
                "select secret from signing_key order by id desc limit 1", row -> row.text());
    }

    static void insert(Transaction tx, Id id, String secret) {
        tx.update("insert into signing_key (id, secret) values (?, ?)", id, secret);
    }
}
