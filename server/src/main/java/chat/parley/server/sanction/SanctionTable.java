package chat.parley.server.sanction;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.server.access.SanctionRow;
import chat.parley.server.access.StoredSanction;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of sanctions. One that is not lifted stands, and of each kind an account has at most
/// one that does; it is in force until its time is over.
final class SanctionTable {
    private static final String FILTERED =
            "where id < ? and (cast(? as text) is null or kind = ?) and (? = 0 or "
                    + SanctionRow.IN_FORCE
                    + ") ";
    private static final String NEWEST_FIRST = "order by id desc limit ?";
    private static final String ALL = SanctionRow.SELECT + FILTERED + NEWEST_FIRST;
    private static final String OF_ONE =
            SanctionRow.SELECT + FILTERED + "and account_id = ? " + NEWEST_FIRST;

    private SanctionTable() {}

    static void insert(Transaction tx, StoredSanction one) {
        tx.update(
                """
                insert into sanction
                    (id, account_id, kind, reason, imposed_by, imposed_at, until)
                values (?, ?, ?, ?, ?, ?, ?)""",
                one.id(),
                one.account(),
                one.kind(),
                one.reason(),
                one.by(),
                one.imposedAt(),
                one.until());
    }

    /// Ends the one that stands, whether or not its time is over.
    static void lift(Transaction tx, Id account, SanctionKind kind, Instant now, @Nullable Id by) {
        tx.update(
                """
                update sanction set lifted_at = ?, lifted_by = ?
                where account_id = ? and kind = ? and lifted_at is null""",
                now,
                by,
                account,
                kind);
    }

    static Optional<StoredSanction> find(Sql sql, Id id) {
        return sql.first(SanctionRow.SELECT + "where id = ?", SanctionRow::read, id);
    }

    /// What to look for.
    ///
    /// @param below only those with lower ids
    record Page(Id below, @Nullable SanctionKind kind, boolean inForce, Instant now, int limit) {}

    static List<StoredSanction> page(Sql sql, Page page) {
        return sql.list(
                ALL,
                SanctionRow::read,
                page.below(),
                page.kind(),
                page.kind(),
                page.inForce(),
                page.now(),
                page.limit());
    }

    static List<StoredSanction> page(Sql sql, Id account, Page page) {
        return sql.list(
                OF_ONE,
                SanctionRow::read,
                page.below(),
                page.kind(),
                page.kind(),
                page.inForce(),
                page.now(),
                account,
                page.limit());
    }
}
