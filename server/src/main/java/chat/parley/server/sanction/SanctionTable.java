package chat.parley.server.sanction;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of sanctions. One that is not lifted stands, and of each kind an account has at most
/// one that does; it is in force until its time is over.
final class SanctionTable {
    private static final String SELECT =
            """
            select id, account_id, kind, reason, imposed_by, imposed_at, until, lifted_at, lifted_by
            from sanction\s""";
    private static final String IN_FORCE = "lifted_at is null and (until is null or until > ?)";
    private static final String FILTERED =
            "where id < ? and (cast(? as text) is null or kind = ?) and (? = 0 or "
                    + IN_FORCE
                    + ") ";
    private static final String NEWEST_FIRST = "order by id desc limit ?";
    private static final String ALL = SELECT + FILTERED + NEWEST_FIRST;
    private static final String OF_ONE = SELECT + FILTERED + "and account_id = ? " + NEWEST_FIRST;
    private static final String OF_ONE_NOW = SELECT + "where account_id = ? and " + IN_FORCE;
    private static final String OF_KIND_NOW = OF_ONE_NOW + " and kind = ?";
    private static final String OF_SOME_NOW =
            SELECT + "where account_id in ${ids} and " + IN_FORCE + " order by account_id, kind";

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
        return sql.first(SELECT + "where id = ?", SanctionTable::imposed, id);
    }

    /// The one of a kind that is in force.
    static Optional<StoredSanction> now(Sql sql, Id account, SanctionKind kind, Instant now) {
        return sql.first(OF_KIND_NOW, SanctionTable::imposed, account, now, kind);
    }

    /// All that are in force, bans first.
    static List<StoredSanction> now(Sql sql, Id account, Instant now) {
        return sql.list(OF_ONE_NOW + " order by kind", SanctionTable::imposed, account, now);
    }

    /// All that are in force for some accounts, by account.
    static List<StoredSanction> now(Sql sql, Collection<Id> accounts, Instant now) {
        return sql.list(OF_SOME_NOW, SanctionTable::imposed, accounts, now);
    }

    /// What to look for.
    ///
    /// @param below only those with lower ids
    record Page(Id below, @Nullable SanctionKind kind, boolean inForce, Instant now, int limit) {}

    static List<StoredSanction> page(Sql sql, Page page) {
        return sql.list(
                ALL,
                SanctionTable::imposed,
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
                SanctionTable::imposed,
                page.below(),
                page.kind(),
                page.kind(),
                page.inForce(),
                page.now(),
                account,
                page.limit());
    }

    private static StoredSanction imposed(Row row) {
        return new StoredSanction(
                row.id(1),
                row.id(2),
                SanctionKind.valueOf(row.text(3)),
                row.text(4),
                row.optionalId(5).orElse(null),
                row.instant(6),
                row.nullableInstant(7),
                row.nullableInstant(8),
                row.optionalId(9).orElse(null));
    }
}
