package chat.parley.server.access;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.server.storage.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The rows of sanctions that are in force at a moment. Of each kind an account has at most one.
final class SanctionsInForceTable {
    private static final String OF_ONE =
            SanctionRow.SELECT + "where account_id = ? and " + SanctionRow.IN_FORCE;
    private static final String OF_KIND = OF_ONE + " and kind = ?";
    private static final String ALL_OF_ONE = OF_ONE + " order by kind";
    private static final String OF_SOME =
            SanctionRow.SELECT
                    + "where account_id in ${ids} and "
                    + SanctionRow.IN_FORCE
                    + " order by account_id, kind";

    private SanctionsInForceTable() {}

    static Optional<StoredSanction> of(Sql sql, Id account, SanctionKind kind, Instant now) {
        return sql.first(OF_KIND, SanctionRow::read, account, now, kind);
    }

    /// All of an account, bans first.
    static List<StoredSanction> of(Sql sql, Id account, Instant now) {
        return sql.list(ALL_OF_ONE, SanctionRow::read, account, now);
    }

    /// All of some accounts, by account.
    static List<StoredSanction> of(Sql sql, Collection<Id> accounts, Instant now) {
        return sql.list(OF_SOME, SanctionRow::read, accounts, now);
    }
}
