package chat.parley.server.auth.invitation;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of invitations, each with the hash of its code.
final class InvitationTable {
    private static final String COLUMNS = "id, created_by, created_at, until, uses, used, roles";
    private static final String SELECT = "select " + COLUMNS + " from invitation ";

    /// What holds for those by which somebody may sign up; the argument is the moment.
    private static final String GOOD = "used < uses and until > ?";

    private static final String COMMA = ",";

    private InvitationTable() {}

    /// Adds one.
    ///
    /// @return false where there is one of that code
    static boolean insert(Transaction tx, StoredInvitation one, String hash) {
        return tx.update(
                        """
                        insert into invitation
                            (id, code_hash, created_by, created_at, until, uses, used, roles)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (code_hash) do nothing""",
                        one.id(),
                        hash,
                        one.by(),
                        one.createdAt(),
                        one.until(),
                        one.uses(),
                        one.used(),
                        one.roles().isEmpty() ? null : String.join(COMMA, one.roles()))
                > 0;
    }

    static int count(Sql sql) {
        return sql.count("select count(*) from invitation");
    }

    static Optional<StoredInvitation> find(Sql sql, Id id) {
        return sql.first(SELECT + "where id = ?", InvitationTable::read, id);
    }

    /// Whether somebody may sign up by the code of a hash.
    static boolean isGood(Sql sql, String hash, Instant now) {
        return sql.has("select 1 from invitation where code_hash = ? and " + GOOD, hash, now);
    }

    /// Uses one up by one.
    ///
    /// @return which it was; empty where none of that hash was good any more
    static Optional<StoredInvitation> use(Transaction tx, String hash, Instant now) {
        return tx
                .list(
                        "update invitation set used = used + 1 where code_hash = ? and "
                                + GOOD
                                + " returning "
                                + COLUMNS,
                        InvitationTable::read,
                        hash,
                        now)
                .stream()
                .findFirst();
    }

    static void delete(Transaction tx, Id id) {
        tx.update("delete from invitation where id = ?", id);
    }

    /// Removes those by which nobody signs up any more.
    static void deleteOver(Transaction tx, Instant now) {
        tx.update("delete from invitation where not (" + GOOD + ")", now);
    }

    /// Newest first.
    ///
    /// @param below only those with lower ids
    static List<StoredInvitation> page(Sql sql, Id below, int limit) {
        return sql.list(
                SELECT + "where id < ? order by id desc limit ?",
                InvitationTable::read,
                below,
                limit);
    }

    private static List<String> roles(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split(COMMA));
    }

    private static StoredInvitation read(Row row) {
        return new StoredInvitation(
                row.id(),
                row.optionalId().orElse(null),
                row.instant(),
                row.instant(),
                row.integer(),
                row.integer(),
                roles(row.nullableText()));
    }
}
