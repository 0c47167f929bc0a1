package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.ApplicationRequest.Direction;
import chat.parley.protocol.operation.ApplicationRequest.Kind;
import chat.parley.protocol.operation.ApplicationRequest.State;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Applications. At most one between the same two is pending: the database itself sees to that.
final class ApplicationTable {
    private static final String SELECT =
            """
            select id, kind, applicant_id, addressee_id, text, state,
                applied_at, expires_at, decided_at, conversation_id
            from application
            """;

    private ApplicationTable() {}

    static void insert(Transaction tx, Filed filed) {
        tx.update(
                """
                insert into application
                    (id, kind, applicant_id, addressee_id, text, state, applied_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                filed.id(),
                filed.kind(),
                filed.applicant(),
                filed.addressee(),
                filed.text(),
                filed.state(),
                filed.appliedAt(),
                filed.expiresAt());
    }

    static void decide(Transaction tx, Filed decided, Id by) {
        tx.update(
                """
                update application
                set state = ?, decided_at = ?, decided_by = ?, conversation_id = ?
                where id = ?""",
                decided.state(),
                decided.decidedAt(),
                by,
                decided.conversation(),
                decided.id());
    }

    static Optional<Filed> find(Sql sql, Id id) {
        return sql.first(SELECT + "where id = ?", ApplicationTable::filed, id);
    }

    static Optional<Filed> pending(Sql sql, Kind kind, Id applicant, Id addressee) {
        return sql.first(
                SELECT
                        + """
                          where kind = ? and applicant_id = ? and addressee_id = ?
                              and state = 'PENDING'""",
                ApplicationTable::filed,
                kind,
                applicant,
                addressee);
    }

    static Optional<Filed> lastRefused(Sql sql, Kind kind, Id applicant, Id addressee) {
        return sql.first(
                SELECT
                        + """
                          where applicant_id = ? and state = 'REFUSED'
                              and kind = ? and addressee_id = ? order by id desc limit 1""",
                ApplicationTable::filed,
                applicant,
                kind,
                addressee);
    }

    /// Those below `before`, the newest first.
    static List<Filed> page(Sql sql, Id account, Direction direction, long before, int limit) {
        return sql.list(
                SELECT + "where " + side(direction) + " = ? and id < ? order by id desc limit ?",
                ApplicationTable::filed,
                account,
                before,
                limit);
    }

    /// Those of them that are in a state; one that is pending and past its time has expired.
    static List<Filed> page(
            Sql sql,
            Id account,
            Direction direction,
            State state,
            Instant now,
            long before,
            int limit) {
        return sql.list(
                SELECT
                        + "where "
                        + side(direction)
                        + """
                           = ? and id < ?
                              and case when state = 'PENDING' and expires_at <= ?
                                  then 'EXPIRED' else state end = ?
                          order by id desc limit ?""",
                ApplicationTable::filed,
                account,
                before,
                now,
                state,
                limit);
    }

    static int countPending(Sql sql, Id addressee, Instant now) {
        return sql.first(
                        """
                        select count(*) from application
                        where addressee_id = ? and state = 'PENDING' and expires_at > ?""",
                        row -> row.integer(1),
                        addressee,
                        now)
                .orElse(0);
    }

    private static String side(Direction direction) {
        return switch (direction) {
            case RECEIVED -> "addressee_id";
            case SENT -> "applicant_id";
        };
    }

    private static Filed filed(Row row) {
        return new Filed(
                row.id(1),
                Kind.valueOf(row.text(2)),
                row.id(3),
                row.id(4),
                row.nullableText(5),
                State.valueOf(row.text(6)),
                row.instant(7),
                row.instant(8),
                row.nullableInstant(9),
                row.optionalId(10).orElse(null));
    }
}
