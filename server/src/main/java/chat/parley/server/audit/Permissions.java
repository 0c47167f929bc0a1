package chat.parley.server.audit;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.Right;
import chat.parley.server.storage.Sql;

/// Who holds which right, asked of the database each time.
@FunctionalInterface
public interface Permissions {
    boolean allows(Sql sql, Id account, Right right);
}
