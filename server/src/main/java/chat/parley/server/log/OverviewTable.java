package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.ConversationPlace;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.server.log.Overview.Peer;
import chat.parley.server.log.entry.EntryTable;
import chat.parley.server.log.entry.StoredBodies;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one of its people sees of a conversation, joined from all that is stored about it.
///
/// What was active last is told by the id of the last entry, or of a conversation without any: ids
/// rise also while the host's clock is set back.
final class OverviewTable {
    /// How far one has read, as far as one wants it to count.
    private static final String READ =
            " case when mine.unread_from <= mine.read then mine.unread_from - 1 else mine.read end ";

    /// Others' messages that were neither read nor recalled, looked for among the newest thousand:
    /// whoever writes much and reads nothing makes nobody look at all of it.
    private static final String UNREAD =
            "\n"
                    + """
              from (select e.sender_id, e.recalled from entry e
                    where e.conversation_id = c.id and e.seq >"""
                    + READ
                    + """
                    order by e.seq desc limit 1000) as u
              where u.sender_id is not null and u.sender_id <> s.account_id
                  and u.recalled = 0""";

    /// Whether one has hidden it, and nobody has written since: who comes and goes does not bring
    /// it back.
    private static final String IS_HIDDEN =
            """
            case when mine.hidden_head is null or exists (
                select 1 from entry later
                where later.conversation_id = c.id and later.seq > mine.hidden_head
                    and later.sender_id is not null) then 0 else 1 end""";

    private static final String ACTIVITY = "coalesce(e.id, c.id)";

    private static final String FROM =
            """
             from stay s
            join conversation c on c.id = s.conversation_id
            join reading mine
                on mine.conversation_id = c.id and mine.account_id = s.account_id
            left join entry e
                on e.conversation_id = c.id and e.seq = c.last_seq and e.seq > s.from_seq
            """;

    /// Unread messages are counted to a hundred.
    private static final String SELECT =
            "select c.id, c.kind, "
                    + PostingState.COLUMNS
                    + """
                       , c.head, c.last_activity, c.version, mine.read,
                       (select count(*) from (
                          select 1"""
                    + UNREAD
                    + """
                           limit 100) as few),
                       peer.account_id, peer.held,
                       case when (select receipts from account where id = s.account_id) = 'HIDDEN'
                           then 0 else peer.shown end,
                       """
                    + EntryTable.COLUMNS
                    + """
                       ,\s"""
                    + IS_HIDDEN
                    + """
                       , mine.pinned, mine.level, mine.silenced_until, mine.unread_from,
                       mine.remark,
                       exists (select 1 from mention m
                          where m.account_id = s.account_id and m.conversation_id = c.id
                              and m.seq >"""
                    + READ
                    + """
                       ) or exists (select 1 from mention_of_all m
                          where m.conversation_id = c.id and m.sender_id <> s.account_id
                              and m.seq >"""
                    + READ
                    + """
                       )
                      """
                    + FROM
                    + """
                      left join reading peer
                          on c.kind = 'PAIR' and peer.conversation_id = c.id
                              and peer.account_id <> s.account_id
                      where s.account_id = ? and s.to_seq is null
                      """;

    /// Which of them are on a page is found out first, with no more than it takes: what else there
    /// is to see is looked up for these alone.
    private static final String CHOSEN =
            "and s.conversation_id in (select c.id "
                    + FROM
                    + "where s.account_id = ? and s.to_seq is null\n";

    private static final String HIDDEN = "and " + IS_HIDDEN + " = ?\n";

    private static final String ORDER = " order by mine.pinned desc, " + ACTIVITY + " desc";
    private static final String FIRST = ORDER + " limit ?)" + ORDER;

    private final EntryTable entries = new EntryTable(new StoredBodies());
    private final InstantSource clock;

    OverviewTable(InstantSource clock) {
        this.clock = clock;
    }

    /// Pinned ones first, then the most recently active ones, below `before`.
    ///
    /// @param hidden whether to list those that the account has hidden, and no others
    List<Overview> page(
            Sql sql, Id account, @Nullable ConversationPlace before, boolean hidden, int limit) {
        if (before == null) {
            return sql.list(
                    SELECT + CHOSEN + HIDDEN + FIRST,
                    this::overview,
                    account,
                    account,
                    hidden,
                    limit);
        }
        return sql.list(
                SELECT
                        + CHOSEN
                        + HIDDEN
                        + """
                           and (mine.pinned < ? or (mine.pinned = ? and\s"""
                        + ACTIVITY
                        + " < ?))"
                        + FIRST,
                this::overview,
                account,
                account,
                hidden,
                before.pinned(),
                before.pinned(),
                before.activity(),
                limit);
    }

    /// One of them, if the account stays in it.
    Optional<Overview> one(Sql sql, Id account, Id conversation) {
        return sql.first(SELECT + "and c.id = ?", this::overview, account, conversation);
    }

    /// The conversation of two with another account.
    Optional<Overview> with(Sql sql, Id account, Id peer) {
        return sql.first(SELECT + "and peer.account_id = ?", this::overview, account, peer);
    }

    /// Those in which something is unread, in the order of the list.
    List<Overview> unread(Sql sql, Id account, int limit) {
        return sql.list(
                SELECT + CHOSEN + "and exists (select 1" + UNREAD + ")" + FIRST,
                this::overview,
                account,
                account,
                limit);
    }

    private Overview overview(Row row) {
        Id id = row.id();
        ConversationKind kind = ConversationKind.valueOf(row.text());
        return new Overview(
                id,
                kind,
                PostingState.read(row).refusal(clock.instant()),
                row.number(),
                row.instant(),
                row.number(),
                row.number(),
                row.integer(),
                row.optional(3, it -> new Peer(it.id(), it.number(), it.number())),
                row.optional(EntryTable.WIDTH, entries::read),
                view(row, kind),
                row.flag());
    }

    private static ConversationView view(Row row, ConversationKind kind) {
        boolean hidden = row.flag();
        boolean pinned = row.flag();
        String level = row.nullableText();
        return new ConversationView(
                hidden,
                pinned,
                level == null ? NotifyLevel.usual(kind) : NotifyLevel.valueOf(level),
                row.nullableInstant(),
                row.optionalNumber().orElse(null),
                row.nullableText());
    }
}
