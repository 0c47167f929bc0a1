package chat.parley.server.administration;

import chat.parley.protocol.Id;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Door;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of the audit, which are only ever added: the database itself sees to that.
final class AuditTable {
    private static final String SELECT =
            """
            select id, at, actor_id, door, gateway, address, operation, target, before, after,
                   reason
            from audit where id < ? and id >= ? and (cast(? as text) is null or operation = ?)
            """;
    private static final String NEWEST_FIRST = "order by id desc limit ?";
    private static final String ALL = SELECT + NEWEST_FIRST;
    /// What was done to a target; if it is an account, under all names that it ever had.
    private static final String ABOUT =
            """
            and target in (
                select ?
                union all select '@' || name from account where id = ?
                union all select '@' || name from former_name where account_id = ?)
            """;
    private static final String ABOUT_TARGET = SELECT + ABOUT + NEWEST_FIRST;
    private static final String BY_ACTOR = SELECT + "and actor_id = ? " + NEWEST_FIRST;
    private static final String BY_ACTOR_ABOUT_TARGET =
            SELECT + "and actor_id = ? " + ABOUT + NEWEST_FIRST;
    private static final String BY_OPERATOR = SELECT + "and actor_id is null " + NEWEST_FIRST;
    private static final String BY_OPERATOR_ABOUT_TARGET =
            SELECT + "and actor_id is null " + ABOUT + NEWEST_FIRST;

    private AuditTable() {}

    /// A row, with the actor's id in place of the name.
    ///
    /// @param actor null for the host's operator
    /// @param gateway what it was called through which they came over SSH; null for all other ways
    record Stored(
            Id id,
            Instant at,
            @Nullable Id actor,
            Door door,
            @Nullable String gateway,
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
    /// @param account whose name the target is or was, if it is an account
    record Search(
            Id below,
            Id from,
            @Nullable String operation,
            @Nullable String target,
            @Nullable Id account,
            int limit) {}

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
                insert into audit (id, at, actor_id, door, gateway, address, operation,
                    target, before, after, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                at,
                caller.account(),
                caller.door(),
                caller.gateway() == null ? null : caller.gateway().name(),
                caller.address(),
                operation,
                difference.target(),
                difference.before(),
                difference.after(),
                reason);
    }

    /// Whether anything was ever done to a target.
    static boolean knows(Sql sql, String target) {
        return sql.has("select 1 from audit where target = ? limit 1", target);
    }

    static List<Stored> byAnybody(Sql sql, Search search) {
        return search.target() == null
                ? list(sql, ALL, search)
                : list(
                        sql,
                        ABOUT_TARGET,
                        search,
                        search.target(),
                        search.account(),
                        search.account());
    }

    static List<Stored> by(Sql sql, Id actor, Search search) {
        return search.target() == null
                ? list(sql, BY_ACTOR, search, actor)
                : list(
                        sql,
                        BY_ACTOR_ABOUT_TARGET,
                        search,
                        actor,
                        search.target(),
                        search.account(),
                        search.account());
    }

    static List<Stored> byOperator(Sql sql, Search search) {
        return search.target() == null
                ? list(sql, BY_OPERATOR, search)
                : list(
                        sql,
                        BY_OPERATOR_ABOUT_TARGET,
                        search,
                        search.target(),
                        search.account(),
                        search.account());
    }

    /// Runs one of the statements above.
    ///
    /// @param narrower what it asks for between what all ask for and the limit
    private static List<Stored> list(
            Sql sql, String statement, Search search, @Nullable Object... narrower) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(search.below());
        values.add(search.from());
        values.add(search.operation());
        values.add(search.operation());
        values.addAll(Arrays.asList(narrower));
        values.add(search.limit());
        return sql.list(statement, AuditTable::stored, values.toArray());
    }

    private static Stored stored(Row row) {
        return new Stored(
                row.id(),
                row.instant(),
                row.optionalId().orElse(null),
                Door.valueOf(row.text()),
                row.nullableText(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.nullableText());
    }
}
