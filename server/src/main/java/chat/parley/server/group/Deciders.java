package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.server.group.model.GroupPermission;
import chat.parley.server.storage.Sql;
import java.util.List;
import java.util.stream.Collectors;

/// Those who decide about whoever asks to belong to a group: by their rank, as
/// [GroupPermission#DECIDE] says of a normal group. In any other state they decide the same, or
/// nothing is left to be decided.
public final class Deciders {
    /// Their ranks, as a list in SQL.
    public static final String RANKS =
            GroupPermission.DECIDE.ranks(GroupState.NORMAL).stream()
                    .map("'%s'"::formatted)
                    .collect(Collectors.joining(", ", "(", ")"));

    private Deciders() {}

    /// Those of a group, by id.
    public static List<Id> of(Sql sql, Id group) {
        return MemberTable.deciders(sql, group);
    }
}
