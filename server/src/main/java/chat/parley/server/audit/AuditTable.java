package chat.parley.server.audit;

import chat.parley.protocol.Id;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The rows of the audit, which are only ever added.
final class AuditTable {
    private AuditTable() {}

    static void insert(
            Transaction tx,
            Id id,
            Instant at,
            Caller caller,
            String operation,
            Made made,
            @Nullable String reason) {
        tx.update(
                """
                insert into audit (id, at, actor_id, door, address, operation,
                    target, before, after, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                at,
                caller.account(),
                caller.door(),
                caller.address(),
                operation,
                made.target(),
                made.before(),
                made.after(),
                reason);
    }
}
