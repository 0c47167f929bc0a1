package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.ConversationRequest.Kind;
import chat.parley.protocol.operation.ConversationRequest.PageKey;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds conversations for one of their people, each time with one statement, however many there
/// are.
public final class Overviews {
    /// Unread messages are counted to a hundred, and looked for among the newest thousand entries.
    private static final String SELECT =
            """
            select c.id, c.kind, c.posting, c.head, c.last_activity, c.version,
                mine.read,
                (select count(*) from (
                    select 1 from entry u
                    where u.conversation_id = c.id
                        and u.seq > case when mine.read > c.head - 1000
                            then mine.read else c.head - 1000 end
                        and u.sender_id is not null and u.sender_id <> s.account_id
                    limit 100) as some),
                peer.account_id, peer.held, peer.read,
                e.conversation_id, e.seq, e.id, e.sender_id, e.client_id, e.sent_at, e.body
            from stay s
            join conversation c on c.id = s.conversation_id
            join reading mine on mine.conversation_id = c.id and mine.account_id = s.account_id
            join reading peer on peer.conversation_id = c.id and peer.account_id <> s.account_id
            left join entry e on e.conversation_id = c.id and e.seq = c.head
            where s.account_id = ? and s.to_seq is null
            """;

    private static final String ORDER = " order by c.last_activity desc, c.id desc limit ?";

    private final EntryTable entries = new EntryTable(new Bodies());

    /// The most recently active ones below `before`.
    public List<Overview> page(Sql sql, Id account, @Nullable PageKey before, int limit) {
        if (before == null) {
            return sql.list(SELECT + ORDER, this::overview, account, limit);
        }
        return sql.list(
                SELECT + "and (c.last_activity < ? or (c.last_activity = ? and c.id < ?))" + ORDER,
                this::overview,
                account,
                before.lastActivity(),
                before.lastActivity(),
                before.conversation(),
                limit);
    }

    /// One of them, if the account stays in it.
    public Optional<Overview> one(Sql sql, Id account, Id conversation) {
        return sql.first(SELECT + "and c.id = ?", this::overview, account, conversation);
    }

    /// The conversation of two with another account.
    public Optional<Overview> with(Sql sql, Id account, Id peer) {
        return sql.first(
                SELECT + "and c.kind = 'PAIR' and peer.account_id = ?",
                this::overview,
                account,
                peer);
    }

    /// The most recently active ones in which something is unread.
    public List<Overview> unread(Sql sql, Id account, int limit) {
        return sql.list(
                SELECT
                        + """
                          and exists (
                              select 1 from entry u
                              where u.conversation_id = c.id and u.seq > mine.read
                                  and u.sender_id is not null and u.sender_id <> s.account_id)"""
                        + ORDER,
                this::overview,
                account,
                limit);
    }

    private Overview overview(Row row) {
        return new Overview(
                row.id(1),
                Kind.valueOf(row.text(2)),
                row.text(3).equals(ConversationTable.OPEN),
                row.number(4),
                row.instant(5),
                row.number(6),
                row.number(7),
                row.integer(8),
                row.id(9),
                row.number(10),
                row.number(11),
                row.optionalId(12).map(_ -> entries.read(row, 12)));
    }
}
