package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.GroupRequest.FindGroups;
import chat.parley.protocol.operation.GroupRequest.GroupOrder;
import chat.parley.server.account.name.AccountName;
import chat.parley.server.group.model.GroupName;
import chat.parley.server.group.model.ViewedGroup;
import chat.parley.server.storage.Sql;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists of groups, page by page; each page is one statement, which is one of a few constant texts.
final class GroupPageTable {
    private static final String EVERYTHING = "%";
    private static final String ANY_STATE = "";

    private static final String MATCHING =
            """
            where g.name_key like ? escape '\\' and (? = 1 or g.state <> 'DISSOLVED')
                and (? = '' or case when g.state_until <= ? then 'NORMAL' else g.state end = ?)
            """;

    private GroupPageTable() {}

    /// The groups that the viewer belongs to, by name.
    static List<ViewedGroup> own(
            Sql sql, Id viewer, @Nullable String after, Instant now, int limit) {
        return sql.list(
                GroupTable.VIEWED
                        + "where m.account_id = ? and g.name_key > ? order by g.name_key limit ?",
                row -> GroupTable.viewed(row, now),
                viewer,
                viewer,
                after == null ? "" : GroupName.key(after),
                limit);
    }

    /// The groups that are looked for.
    ///
    /// @param everyone whether the dissolved ones are found as well
    static List<ViewedGroup> found(
            Sql sql, @Nullable Id viewer, FindGroups find, boolean everyone, Instant now) {
        int limit = find.limit() + 1;
        String pattern = find.name() == null ? EVERYTHING : AccountName.pattern(find.name());
        String state = find.state() == null ? ANY_STATE : find.state().name();
        String matching = GroupTable.VIEWED + MATCHING;
        if (find.after() == null) {
            return sql.list(
                    matching + order(find.order()),
                    row -> GroupTable.viewed(row, now),
                    viewer,
                    pattern,
                    everyone,
                    state,
                    now,
                    state,
                    limit);
        }
        return sql.list(
                matching + beyond(find.order()) + order(find.order()),
                row -> GroupTable.viewed(row, now),
                viewer,
                pattern,
                everyone,
                state,
                now,
                state,
                find.after(),
                limit);
    }

    private static String beyond(GroupOrder order) {
        return switch (order) {
            case NAME -> "and g.name_key > (select name_key from chat_group where id = ?) ";
            case UPDATED ->
                    """
                    and (g.updated_at, g.id) < (select updated_at, id from chat_group where id = ?)
                    """;
            case CREATED -> "and g.id < ? ";
        };
    }

    private static String order(GroupOrder order) {
        return switch (order) {
            case NAME -> "order by g.name_key limit ?";
            case UPDATED -> "order by g.updated_at desc, g.id desc limit ?";
            case CREATED -> "order by g.id desc limit ?";
        };
    }
}
