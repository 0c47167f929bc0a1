package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.GroupProfile;
import chat.parley.protocol.model.ProfileColor;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.GroupSummary;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.server.group.model.GroupName;
import chat.parley.server.group.model.GroupStatus;
import chat.parley.server.group.model.Membership;
import chat.parley.server.group.model.StoredGroup;
import chat.parley.server.group.model.ViewedGroup;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of groups.
final class GroupTable {
    /// A group, beside the membership of the account that is the first argument.
    static final String VIEWED =
            """
            select g.id, g.conversation_id, g.name, g.introduction, g.avatar, g.color, g.question,
                g.announcement, g.owner_id,
                g.state, g.state_until, g.state_by_right, g.policy, g.history,
                g.members, g.capacity, g.created_at, g.updated_at,
                m.account_id, m.rank, m.joined_at, m.muted_until
            from chat_group g left join member m on m.group_id = g.id and m.account_id = ?
            """;

    private GroupTable() {}

    static Optional<ViewedGroup> named(Sql sql, @Nullable Id viewer, String key, Instant now) {
        return sql.first(VIEWED + "where g.name_key = ?", row -> viewed(row, now), viewer, key);
    }

    static Optional<ViewedGroup> find(Sql sql, @Nullable Id viewer, Id group, Instant now) {
        return sql.first(VIEWED + "where g.id = ?", row -> viewed(row, now), viewer, group);
    }

    /// Adds a group without members.
    ///
    /// @return whether it is there; it is not when its name, or one that looks like it, is taken
    static boolean insert(Transaction tx, StoredGroup group, GroupName name) {
        return tx.update(
                        """
                        insert into chat_group (id, conversation_id, name, name_key, skeleton,
                            introduction, owner_id, state, state_by_right, policy, history,
                            capacity, members, created_at, updated_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, 0, ?, ?)
                        on conflict do nothing""",
                        group.id(),
                        group.conversation(),
                        name.text(),
                        name.key(),
                        name.skeleton(),
                        group.profile().introduction(),
                        group.owner(),
                        group.state(),
                        group.policy(),
                        group.history(),
                        group.capacity(),
                        group.createdAt(),
                        group.updatedAt())
                > 0;
    }

    /// Changes the name.
    ///
    /// @return whether it could be changed; not when another group's name is the same or looks like
    ///     it
    static boolean rename(Transaction tx, Id group, GroupName name, Instant now) {
        return tx.update(
                        """
                        update chat_group set name = ?, name_key = ?, skeleton = ?, updated_at = ?
                        where id = ? and not exists (
                            select 1 from chat_group other
                            where other.id <> ? and (other.name_key = ? or other.skeleton = ?))""",
                        name.text(),
                        name.key(),
                        name.skeleton(),
                        now,
                        group,
                        group,
                        name.key(),
                        name.skeleton())
                > 0;
    }

    static void describe(Transaction tx, Id group, GroupProfile profile, Instant now) {
        tx.update(
                """
                update chat_group set introduction = ?, avatar = ?, color = ?, question = ?,
                    announcement = ?, updated_at = ? where id = ?""",
                profile.introduction(),
                profile.avatar(),
                profile.color(),
                profile.question(),
                profile.announcement(),
                now,
                group);
    }

    static void history(Transaction tx, Id group, HistoryRule history, Instant now) {
        tx.update(
                "update chat_group set history = ?, updated_at = ? where id = ?",
                history,
                now,
                group);
    }

    static void policy(Transaction tx, Id group, JoinPolicy policy, Instant now) {
        tx.update(
                "update chat_group set policy = ?, updated_at = ? where id = ?",
                policy,
                now,
                group);
    }

    /// How many groups that are not dissolved somebody owns.
    static int owned(Sql sql, Id owner) {
        return sql.count(
                "select count(*) from chat_group where owner_id = ? and state <> ?",
                owner,
                GroupState.DISSOLVED);
    }

    static void owner(Transaction tx, Id group, Id owner, Instant now) {
        tx.update(
                "update chat_group set owner_id = ?, updated_at = ? where id = ?",
                owner,
                now,
                group);
    }

    static void set(Transaction tx, Id group, GroupStatus status, Instant now) {
        tx.update(
                """
                update chat_group
                set state = ?, state_until = ?, state_by_right = ?, updated_at = ? where id = ?""",
                status.state(),
                status.until(),
                status.byRight(),
                now,
                group);
    }

    /// Counts one more member, where there is room.
    ///
    /// @return whether there was
    static boolean grow(Transaction tx, Id group) {
        return tx.update(
                        """
                        update chat_group set members = members + 1
                        where id = ? and members < capacity""",
                        group)
                > 0;
    }

    static void shrink(Transaction tx, Id group) {
        tx.update("update chat_group set members = members - 1 where id = ?", group);
    }

    static ViewedGroup viewed(Row row, Instant now) {
        return new ViewedGroup(
                new StoredGroup(
                        row.id(),
                        row.id(),
                        row.text(),
                        profile(row),
                        row.id(),
                        status(row).at(now),
                        JoinPolicy.valueOf(row.text()),
                        HistoryRule.valueOf(row.text()),
                        row.integer(),
                        row.integer(),
                        row.instant(),
                        row.instant()),
                row.optional(4, GroupTable::membership));
    }

    private static GroupProfile profile(Row row) {
        return new GroupProfile(
                row.nullableText(),
                row.nullableText(),
                color(row.nullableText()),
                row.nullableText(),
                row.nullableText());
    }

    private static @Nullable ProfileColor color(@Nullable String stored) {
        return stored == null ? null : ProfileColor.valueOf(stored);
    }

    private static GroupStatus status(Row row) {
        return new GroupStatus(GroupState.valueOf(row.text()), row.nullableInstant(), row.flag());
    }

    private static Membership membership(Row row) {
        return new Membership(
                row.id(), Rank.valueOf(row.text()), row.instant(), row.nullableInstant());
    }

    /// The groups of some conversations, by conversation, with the viewer's own rank.
    static Map<Id, GroupSummary> summaries(
            Sql sql, Id viewer, Collection<Id> conversations, Instant now) {
        Map<Id, GroupSummary> summaries = new HashMap<>();
        sql.list(
                """
                select g.conversation_id, g.id, g.name, g.state_until, g.state, g.members, m.rank
                from chat_group g
                join member m on m.group_id = g.id and m.account_id = ?
                where g.conversation_id in ${ids}""",
                row -> summaries.put(row.id(), summary(row, now)),
                viewer,
                conversations);
        return summaries;
    }

    private static GroupSummary summary(Row row, Instant now) {
        Id group = row.id();
        String name = row.text();
        Instant until = row.nullableInstant();
        GroupState state = GroupState.valueOf(row.text());
        boolean over = until != null && !until.isAfter(now);
        return new GroupSummary(
                group,
                name,
                over ? GroupState.NORMAL : state,
                row.integer(),
                Rank.valueOf(row.text()));
    }

    /// The names of some groups, by id.
    static Map<Id, String> names(Sql sql, Collection<Id> groups) {
        Map<Id, String> names = new HashMap<>();
        sql.list(
                "select id, name from chat_group where id in ${ids}",
                row -> names.put(row.id(), row.text()),
                groups);
        return names;
    }

    /// The conversation of a group that the viewer belongs to.
    static Optional<Id> conversation(Sql sql, Id viewer, String key) {
        return sql.first(
                """
                select g.conversation_id from chat_group g
                join member m on m.group_id = g.id and m.account_id = ?
                where g.name_key = ?""",
                row -> row.id(),
                viewer,
                key);
    }
}
