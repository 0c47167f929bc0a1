package chat.parley.server.group;

import chat.parley.protocol.wire.Limits;
import chat.parley.server.config.Setting;
import java.util.List;

/// What the host decides about groups.
///
/// @param defaultGroups by name; one that is not there, is full or is not normal is passed over
public record GroupSettings(
        @Setting(value = "", about = "the groups that a new account belongs to from the start")
                List<String> defaultGroups,
        @Setting(value = "200", about = "how many people can belong to a group") int members,
        @Setting(value = "2000", about = "how many people can belong to a large group")
                int largeMembers) {

    public GroupSettings {
        defaultGroups = List.copyOf(defaultGroups);
        if (members < 1 || members > Limits.GROUP_MEMBERS) {
            throw new IllegalArgumentException(
                    "groups.members must be from 1 to " + Limits.GROUP_MEMBERS);
        }
        if (largeMembers < members || largeMembers > Limits.LARGE_GROUP_MEMBERS) {
            throw new IllegalArgumentException(
                    "groups.large-members must be from groups.members to "
                            + Limits.LARGE_GROUP_MEMBERS);
        }
    }

    int capacity(boolean large) {
        return large ? largeMembers : members;
    }
}
