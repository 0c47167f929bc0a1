package chat.parley.server.audit;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Transaction;
import java.time.Instant;

/// The rows of the audit, which are only ever added.
final class AuditTable {
    private AuditTable() {}

    static void insert(Transaction tx, Id id, Instant at, Order order, Made made) {
        tx.update(
                """
                insert into audit (id, at, actor_id, door, address, operation,
                    target, before, after, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                at,
                order.caller().account(),
                order.caller().door(),
                order.caller().address(),
                order.operation().name(),
                made.target(),
                made.before(),
                made.after(),
                order.reason());
    }
}
