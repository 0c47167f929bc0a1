package chat.parley.server.audit;

import chat.parley.protocol.Id;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Door;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of the audit, which are only ever added: the database itself sees to that.
final class AuditTable {
    private static final String SELECT =
            """
            select id, at, actor_id, door, address, operation, target, before, after, reason
            from audit where id < ? and id >= ? and (? is null or operation = ?)
            """;
    private static final String NEWEST_FIRST = "order by id desc limit ?";
    private static final String ALL = SELECT + NEWEST_FIRST;
    private static final String OF_TARGET = SELECT + "and target = ? " + NEWEST_FIRST;
    private static final String BY_ACTOR =
            SELECT + "and actor_id = ? and (? is null or target = ?) " + NEWEST_FIRST;
    private static final String BY_OPERATOR =
            SELECT + "and actor_id is null and (? is null or target = ?) " + NEWEST_FIRST;

    private AuditTable() {}

    /// A row, with the actor's id in place of the name.
    ///
    /// @param actor null for the host's operator
    record Stored(
            Id id,
            Instant at,
            @Nullable Id actor,
            Door door,
            String address,
            String operation,
            String target,
            String before,
            String after,
            @Nullable String reason) {}

    /// What to look for.
    ///
    /// @param below only rows with lower ids
    /// @param from only rows with this id or higher ones
    record Search(
            Id below, Id from, @Nullable String operation, @Nullable String target, int limit) {}

    static void insert(
            Transaction tx,
            Id id,
            Instant at,
            Caller caller,
            String operation,
            Difference difference,
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
                difference.target(),
                difference.before(),
                difference.after(),
                reason);
    }

    /// Whether anything was ever done to a target.
    static boolean knows(Sql sql, String target) {
        return sql.first(
                        "select 1 from audit where target = ? limit 1",
                        row -> row.integer(1),
                        target)
                .isPresent();
    }

    static List<Stored> byAnybody(Sql sql, Search search) {
        String operation = search.operation();
        String target = search.target();
        return target == null
                ? sql.list(
                        ALL,
                        AuditTable::stored,
                        search.below(),
                        search.from(),
                        operation,
                        operation,
                        search.limit())
                : sql.list(
                        OF_TARGET,
                        AuditTable::stored,
                        search.below(),
                        search.from(),
                        operation,
                        operation,
                        target,
                        search.limit());
    }

    static List<Stored> by(Sql sql, Id actor, Search search) {
        return sql.list(
                BY_ACTOR,
                AuditTable::stored,
                search.below(),
                search.from(),
                search.operation(),
                search.operation(),
                actor,
                search.target(),
                search.target(),
                search.limit());
    }

    static List<Stored> byOperator(Sql sql, Search search) {
        return sql.list(
                BY_OPERATOR,
                AuditTable::stored,
                search.below(),
                search.from(),
                search.operation(),
                search.operation(),
                search.target(),
                search.target(),
                search.limit());
    }

    private static Stored stored(Row row) {
        return new Stored(
                row.id(1),
                row.instant(2),
                row.optionalId(3).orElse(null),
                Door.valueOf(row.text(4)),
                row.text(5),
                row.text(6),
                row.text(7),
                row.text(8),
                row.text(9),
                row.nullableText(10));
    }
}
