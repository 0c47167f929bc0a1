package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.group.GroupSummary;
import chat.parley.server.group.model.GroupName;
import chat.parley.server.storage.Sql;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Groups, as other packages look them up. What has ended by now reads as ended.
public final class GroupReader {
    private final InstantSource clock;

    public GroupReader(InstantSource clock) {
        this.clock = clock;
    }

    /// The groups of some conversations, by conversation, with the viewer's own rank.
    public Map<Id, GroupSummary> summaries(Sql sql, Id viewer, List<Id> conversations) {
        return conversations.isEmpty()
                ? Map.of()
                : GroupTable.summaries(sql, viewer, conversations, clock.instant());
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
        return groups.isEmpty() ? Map.of() : GroupTable.names(sql, groups);
    }

    /// The conversation of a group that the viewer belongs to.
    public Optional<Id> conversation(Sql sql, Id viewer, String group) {
        return GroupTable.conversation(sql, viewer, GroupName.key(group));
    }
}
