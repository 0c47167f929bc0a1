package chat.parley.server.audit;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.account.Right;
import chat.parley.server.storage.Sql;
import java.util.Set;

/// Who holds which right, asked of the database each time.
public interface HeldRights {
    /// Whether an account holds a right now.
    boolean allows(Sql sql, Id account, Right right);

    /// The keys of all that an account's roles grant, whether or not it may use them now.
    Set<String> granted(Sql sql, Id account);
}
