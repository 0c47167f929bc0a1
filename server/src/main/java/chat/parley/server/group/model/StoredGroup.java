package chat.parley.server.group.model;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.GroupProfile;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import java.time.Instant;

/// A group as it is stored, with ids in place of names.
///
/// @param status its state at the moment of reading
public record StoredGroup(
        Id id,
        Id conversation,
        String name,
        GroupProfile profile,
        Id owner,
        GroupStatus status,
        JoinPolicy policy,
        HistoryRule history,
        int members,
        int capacity,
        Instant createdAt,
        Instant updatedAt) {

    public GroupState state() {
        return status.state();
    }

    public boolean isFull() {
        return members >= capacity;
    }

    /// As people write it.
    public String target() {
        return "#" + name;
    }
}
