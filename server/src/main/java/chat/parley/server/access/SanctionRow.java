package chat.parley.server.access;

import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.server.storage.Row;

/// How a sanction is read from its columns, wherever a statement has them.
public final class SanctionRow {
    /// What [#read] needs, in its order.
    public static final String SELECT =
            """
            select id, account_id, kind, reason, imposed_by, imposed_at, until, lifted_at, lifted_by
            from sanction\s""";

    /// What holds for those whose time is not over; the argument is the moment.
    public static final String IN_FORCE = "lifted_at is null and (until is null or until > ?)";

    private SanctionRow() {}

    public static StoredSanction read(Row row) {
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
