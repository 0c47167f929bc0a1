package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.GroupState;
import chat.parley.protocol.model.GroupSummary;
import chat.parley.protocol.model.Rank;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Groups, as other rooms look them up. What has ended by now reads as ended.
public final class GroupReader {
    private final InstantSource clock;

    public GroupReader(InstantSource clock) {
        this.clock = clock;
    }

    /// The groups of some conversations, by conversation, with the viewer's own rank.
    public Map<Id, GroupSummary> summaries(Sql sql, Id viewer, List<Id> conversations) {
        Map<Id, GroupSummary> summaries = new HashMap<>();
        if (conversations.isEmpty()) {
            return summaries;
        }
        sql.list(
                """
                select g.conversation_id, g.id, g.name, g.state, g.state_until, g.members, m.rank
                from chat_group g
                join member m on m.group_id = g.id and m.account_id = ?
                where g.conversation_id in ${ids}""",
                row -> summaries.put(row.id(1), summary(row)),
                viewer,
                conversations);
        return summaries;
    }

    private GroupSummary summary(Row row) {
        Instant until = row.nullableInstant(5);
        boolean over = until != null && !until.isAfter(clock.instant());
        return new GroupSummary(
                row.id(2),
                row.text(3),
                over ? GroupState.NORMAL : GroupState.valueOf(row.text(4)),
                row.integer(6),
                Rank.valueOf(row.text(7)));
    }

    /// The group of a name.
    ///
    /// @throws Refused with [Reason#NOT_FOUND]
    public Id named(Sql sql, String group) {
        return GroupTable.named(sql, null, GroupName.key(group), clock.instant())
                .orElseThrow(() -> GroupName.unknown(group))
                .group()
                .id();
    }

    /// The names of some groups, by id.
    public Map<Id, String> names(Sql sql, Collection<Id> groups) {
        Map<Id, String> names = new HashMap<>();
        if (!groups.isEmpty()) {
            sql.list(
                    "select id, name from chat_group where id in ${ids}",
                    row -> names.put(row.id(1), row.text(2)),
                    groups);
        }
        return names;
    }

    /// The conversation of a group that the viewer belongs to.
    public Optional<Id> conversation(Sql sql, Id viewer, String group) {
        return sql.first(
                """
                select g.conversation_id from chat_group g
                join member m on m.group_id = g.id and m.account_id = ?
                where g.name_key = ?""",
                row -> row.id(1),
                viewer,
                GroupName.key(group));
    }
}
