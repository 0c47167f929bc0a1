package chat.parley.server.file;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How much the files of some accounts may take up, in bytes.
final class FileQuotaTable {
    private FileQuotaTable() {}

    /// That of an account; empty where it is as that of others.
    static Optional<Long> of(Sql sql, Id account) {
        return sql.first("select bytes from file_quota where account_id = ?", Row::number, account);
    }

    static void set(Transaction tx, Id account, @Nullable Long bytes) {
        tx.update("delete from file_quota where account_id = ?", account);
        if (bytes != null) {
            tx.update("insert into file_quota (account_id, bytes) values (?, ?)", account, bytes);
        }
    }
}
