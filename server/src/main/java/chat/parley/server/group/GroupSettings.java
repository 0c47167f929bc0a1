package chat.parley.server.group;

import chat.parley.protocol.Limits;
import chat.parley.protocol.Refused;
import chat.parley.server.account.name.AccountName;
import chat.parley.server.config.Setting;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the host decides about groups.
///
/// @param defaultGroups by name; made at the start where they are not there; one that is full or is
///     not normal is passed over
public record GroupSettings(
        @Setting(
                        value = "",
                        about =
                                "the groups that a new account belongs to from the start, which are made where they are not there")
                List<String> defaultGroups,
        @Setting(
                        value = "200",
                        min = "1",
                        max = "" + Limits.GROUP_MEMBERS,
                        about = "how many people can belong to a group")
                int members,
        @Setting(
                        value = "2000",
                        min = "1",
                        max = "" + Limits.LARGE_GROUP_MEMBERS,
                        about = "how many people can belong to a large group")
                int largeMembers) {

    public GroupSettings {
        defaultGroups = List.copyOf(defaultGroups);
        if (largeMembers < members) {
            throw new IllegalArgumentException(
                    "groups.large-members must be at least groups.members");
        }
        requireNames(defaultGroups);
    }

    private static void requireNames(List<String> groups) {
        Set<String> keys = new HashSet<>();
        for (String group : groups) {
            try {
                if (!keys.add(AccountName.of(group).key())) {
                    throw new IllegalArgumentException(
                            "groups.default-groups: \"" + group + "\" stands there twice");
                }
            } catch (Refused refused) {
                throw new IllegalArgumentException(
                        "groups.default-groups: \""
                                + group
                                + "\" is no name of a group, which "
                                + refused.fields().getFirst().why(),
                        refused);
            }
        }
    }

    int capacity(boolean large) {
        return large ? largeMembers : members;
    }
}
