package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.GroupRequest.JoinPolicy;
import chat.parley.server.sanction.Standing;
import chat.parley.server.storage.Sql;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The gate of every group: who may come in, and who lets in. It is asked within the transaction
/// that lets somebody in.
public final class Gate {
    private final Standing standing;
    private final InstantSource clock;

    public Gate(Standing standing, InstantSource clock) {
        this.standing = standing;
        this.clock = clock;
    }

    /// The group of a name.
    ///
    /// @throws Refused with [Reason#NOT_FOUND]
    public Id named(Sql sql, String group) {
        return GroupTable.named(sql, null, GroupName.key(group), clock.instant())
                .orElseThrow(() -> Footings.unknown(group))
                .group()
                .id();
    }

    /// The names of some groups, by id; the ids travel as one JSON array.
    public Map<Id, String> names(Sql sql, Collection<Id> groups) {
        Map<Id, String> names = new HashMap<>();
        if (!groups.isEmpty()) {
            sql.list(
                    "select id, name from \"group\" where id in (select value from json_each(?))",
                    row -> names.put(row.id(1), row.text(2)),
                    groups.toString());
        }
        return names;
    }

    /// Lets somebody pass who can come to belong to a group now.
    ///
    /// @throws Refused if they cannot, and why
    public void checkNewcomer(Sql sql, Id group, Id newcomer) {
        newcomer(sql, group, newcomer);
    }

    StoredGroup newcomer(Sql sql, Id group, Id newcomer) {
        Seen seen = seen(sql, group, newcomer);
        if (seen.own().isPresent()) {
            throw new Refused(Reason.ALREADY_MEMBER);
        }
        new Footing(seen.group(), seen.own(), false).require(Act.JOIN);
        checkAvailable(sql, newcomer);
        if (seen.group().members() >= seen.group().capacity()) {
            throw new Refused(Reason.GROUP_FULL);
        }
        return seen.group();
    }

    /// Refuses whoever is banned from the server.
    public void checkAvailable(Sql sql, Id account) {
        if (standing.ban(sql, account).isPresent()) {
            throw new Refused(Reason.NOT_AVAILABLE);
        }
    }

    public JoinPolicy policy(Sql sql, Id group) {
        return seen(sql, group, null).group().policy();
    }

    /// Lets a member pass who may bring others in.
    ///
    /// @throws Refused if they may not
    public void checkInviter(Sql sql, Id group, Id inviter) {
        Seen seen = seen(sql, group, inviter);
        new Footing(seen.group(), seen.own(), false).require(inviting(seen.group()));
    }

    /// Whether a member may bring others in.
    public boolean mayInvite(Sql sql, Id group, Id inviter) {
        Seen seen = seen(sql, group, inviter);
        return new Footing(seen.group(), seen.own(), false).may(inviting(seen.group()));
    }

    private static Act inviting(StoredGroup group) {
        return group.policy() == JoinPolicy.OPEN ? Act.INVITE_WHERE_OPEN : Act.INVITE;
    }

    /// Who decides about those who ask to join: the owner and the admins.
    public List<Id> deciders(Sql sql, Id group) {
        return MemberTable.deciders(sql, group);
    }

    private Seen seen(Sql sql, Id group, @Nullable Id viewer) {
        return GroupTable.find(sql, viewer, group, clock.instant())
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
    }
}
