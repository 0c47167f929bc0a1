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
                row.id(),
                row.id(),
                SanctionKind.valueOf(row.text()),
                row.text(),
                row.optionalId().orElse(null),
                row.instant(),
                row.nullableInstant(),
                row.nullableInstant(),
                row.optionalId().orElse(null));
    }
}
