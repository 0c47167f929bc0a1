package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.ApplicationKind;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.operation.ApplicationRequest.Direction;
import chat.parley.server.group.Deciders;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Applications. At most one for the same wish is pending: the database itself sees to that.
final class ApplicationTable {
    private static final String COLUMNS =
            """
            id, kind, applicant_id, addressee_id, group_id, text, state,
                applied_at, expires_at, decided_at, conversation_id, reason
            """;
    private static final String SELECT = "select " + COLUMNS + "from application ";

    /// What one account decides: what it is asked itself, and what groups are that it decides in.
    /// Nobody was asked about those who joined an open group.
    private static final String RECEIVED =
            """
            (addressee_id = ? or kind = 'GROUP'
                and not (state = 'ACCEPTED' and decided_by is not distinct from applicant_id)
                and group_id in (
                    select group_id from member
                    where account_id = ? and rank in %s))
            """
                    .formatted(Deciders.RANKS);
    private static final String SENT = "(applicant_id = ? or applicant_id = ?)\n";
    private static final String BEFORE = "and id < ? order by id desc limit ?";

    /// One that is pending and past its time has expired.
    private static final String IN_STATE =
            """
            and case when state = 'PENDING' and expires_at <= ? then 'EXPIRED' else state end = ?
            """;

    private ApplicationTable() {}

    static void insert(Transaction tx, StoredApplication filed) {
        Proposal proposal = filed.proposal();
        tx.update(
                """
                insert into application (id, kind, applicant_id, addressee_id, group_id, text,
                    state, applied_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                filed.id(),
                proposal.kind(),
                proposal.applicant(),
                proposal.addressee(),
                proposal.group(),
                proposal.text(),
                filed.state(),
                filed.appliedAt(),
                filed.expiresAt());
    }

    /// @param by the applicant where nobody was asked; null where all who were said nothing
    static void decide(Transaction tx, StoredApplication decided, @Nullable Id by) {
        tx.update(
                """
                update application
                set state = ?, decided_at = ?, decided_by = ?, conversation_id = ?, reason = ?
                where id = ?""",
                decided.state(),
                decided.decidedAt(),
                by,
                decided.conversation(),
                decided.reason(),
                decided.id());
    }

    /// Voids what is pending about a group.
    ///
    /// @return what was voided
    static List<StoredApplication> voidOfGroup(Transaction tx, Id group, Instant now) {
        return tx.list(
                """
                update application set state = 'VOID', decided_at = ?
                where group_id = ? and state = 'PENDING' and expires_at > ?
                returning\s"""
                        + COLUMNS,
                ApplicationTable::filed,
                now,
                group,
                now);
    }

    /// Voids what is pending by an account or to it.
    ///
    /// @return what was voided
    static List<StoredApplication> voidOfAccount(Transaction tx, Id account, Instant now) {
        return tx.list(
                """
                update application set state = 'VOID', decided_at = ?
                where (applicant_id = ? or addressee_id = ?)
                    and state = 'PENDING' and expires_at > ?
                returning\s"""
                        + COLUMNS,
                ApplicationTable::filed,
                now,
                account,
                account,
                now);
    }

    static Optional<StoredApplication> find(Sql sql, Id id) {
        return sql.first(SELECT + "where id = ?", ApplicationTable::filed, id);
    }

    /// The last one for the same wish that is in a state.
    static Optional<StoredApplication> last(Sql sql, Proposal proposal, ApplicationState state) {
        return switch (proposal.kind()) {
            case FRIEND ->
                    last(
                            sql,
                            "where applicant_id = ? and addressee_id = ? and kind = 'FRIEND'",
                            proposal.applicant(),
                            proposal.askedOne(),
                            state);
            case GROUP ->
                    last(
                            sql,
                            "where applicant_id = ? and group_id = ? and kind = 'GROUP'",
                            proposal.applicant(),
                            proposal.aboutGroup(),
                            state);
            case INVITATION ->
                    last(
                            sql,
                            "where addressee_id = ? and group_id = ? and kind = 'INVITATION'",
                            proposal.askedOne(),
                            proposal.aboutGroup(),
                            state);
        };
    }

    private static Optional<StoredApplication> last(
            Sql sql, String same, Id one, Id other, ApplicationState state) {
        return sql.first(
                SELECT + same + " and state = ? order by id desc limit 1",
                ApplicationTable::filed,
                one,
                other,
                state);
    }

    /// Those below `before`, the newest first.
    static List<StoredApplication> page(
            Sql sql, Id account, Direction direction, long before, int limit) {
        return sql.list(
                SELECT + "where " + side(direction) + BEFORE,
                ApplicationTable::filed,
                account,
                account,
                before,
                limit);
    }

    /// Those of them that are in a state.
    static List<StoredApplication> page(
            Sql sql,
            Id account,
            Direction direction,
            ApplicationState state,
            Instant now,
            long before,
            int limit) {
        return sql.list(
                SELECT + "where " + side(direction) + IN_STATE + BEFORE,
                ApplicationTable::filed,
                account,
                account,
                now,
                state,
                before,
                limit);
    }

    /// How many of an account's own wait for somebody else to decide.
    static int countWaiting(Sql sql, Id applicant, Instant now) {
        return sql.count(
                """
                        select count(*) from application
                        where applicant_id = ? and state = 'PENDING' and expires_at > ?""",
                applicant,
                now);
    }

    /// How many wait for an account to decide.
    static int countPending(Sql sql, Id account, Instant now) {
        return sql.count(
                "select count(*) from application where "
                        + RECEIVED
                        + "and state = 'PENDING' and expires_at > ?",
                account,
                account,
                now);
    }

    private static String side(Direction direction) {
        return switch (direction) {
            case RECEIVED -> RECEIVED;
            case SENT -> SENT;
        };
    }

    private static StoredApplication filed(Row row) {
        return new StoredApplication(
                row.id(),
                new Proposal(
                        ApplicationKind.valueOf(row.text()),
                        row.id(),
                        row.optionalId().orElse(null),
                        row.optionalId().orElse(null),
                        row.nullableText()),
                ApplicationState.valueOf(row.text()),
                row.instant(),
                row.instant(),
                row.nullableInstant(),
                row.optionalId().orElse(null),
                row.nullableText());
    }
}
