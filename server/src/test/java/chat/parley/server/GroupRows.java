package chat.parley.server;

import static chat.parley.server.Allowed.CREW;
import static chat.parley.server.Allowed.HOSTS;
import static chat.parley.server.Allowed.RANKED;
import static chat.parley.server.Allowed.RULING;
import static chat.parley.server.Allowed.only;
import static chat.parley.server.Allowed.own;
import static chat.parley.server.Asker.GROUP_ADMIN;
import static chat.parley.server.Asker.MEMBER;
import static chat.parley.server.Asker.MUTED;
import static chat.parley.server.Asker.OPERATOR;
import static chat.parley.server.Asker.OWNER;

import chat.parley.protocol.Reason;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.protocol.operation.GroupRequest.FindGroups;
import chat.parley.protocol.operation.GroupRequest.GroupOrder;
import chat.parley.protocol.operation.GroupRequest.Invite;
import chat.parley.protocol.operation.GroupRequest.KickMember;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
import chat.parley.protocol.operation.GroupRequest.ListGroups;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.MuteMember;
import chat.parley.protocol.operation.GroupRequest.SetPolicy;
import chat.parley.protocol.operation.GroupRequest.SetRank;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import chat.parley.protocol.operation.GroupRequest.TransferGroup;
import chat.parley.protocol.operation.GroupRequest.UnmuteMember;
import chat.parley.protocol.operation.PresenceRequest.Who;
import java.util.List;

/// Groups, and who is there. Rows of the table of [Allowed].
final class GroupRows {
    private GroupRows() {}

    static final List<Allowed> ALL =
            List.of(
                    own(
                            _ ->
                                    new CreateGroup(
                                            "another",
                                            null,
                                            JoinPolicy.OPEN,
                                            HistoryRule.ALL,
                                            false,
                                            List.of())),
                    own(_ -> new ListGroups(null, 10)),
                    own(_ -> new FindGroups("cre", null, GroupOrder.NAME, null, 10)).and(OPERATOR),
                    own(_ -> new ShowGroup("crew")).and(OPERATOR),
                    only(Reason.FORBIDDEN, _ -> new ListMembers("crew", null, 10), CREW).and(HOSTS),
                    only(Reason.FORBIDDEN, _ -> new EditGroup("crew", "crew2", null, null), RANKED),
                    only(
                            Reason.FORBIDDEN,
                            _ -> new SetPolicy("crew", JoinPolicy.OPEN, null, false),
                            RANKED),
                    state(GroupState.MUTED, RANKED),
                    state(GroupState.DISABLED, HOSTS),
                    state(GroupState.DISSOLVED, RULING),
                    only(
                            Reason.FORBIDDEN,
                            _ -> new TransferGroup("crew", "alice", null, false),
                            RULING),
                    only(
                            Reason.FORBIDDEN,
                            _ -> new SetRank("crew", "alice", Rank.ADMIN, null, false),
                            RULING),
                    only(
                            Reason.FORBIDDEN,
                            _ -> new KickMember("crew", "alice", null, false),
                            RANKED),
                    only(
                                    Reason.FORBIDDEN,
                                    _ -> new KickMember("crew", GROUP_ADMIN.account(), null, false),
                                    RULING)
                            .but(Reason.TO_ONESELF, GROUP_ADMIN),
                    only(
                            Reason.FORBIDDEN,
                            _ -> new MuteMember("crew", "alice", null, null, false),
                            RANKED),
                    only(
                            Reason.FORBIDDEN,
                            _ -> new UnmuteMember("crew", "hushed", null, false),
                            RANKED),
                    only(
                                    Reason.NOT_A_MEMBER,
                                    _ -> new LeaveGroup("crew"),
                                    MUTED,
                                    MEMBER,
                                    GROUP_ADMIN)
                            .but(Reason.OWNER_MUST_STAY, OWNER),
                    only(
                            Reason.FORBIDDEN,
                            _ -> new Invite("crew", "zoe", null),
                            GROUP_ADMIN,
                            OWNER),
                    own(_ -> new Who(null, null, 10)),
                    only(Reason.FORBIDDEN, _ -> new Who("crew", null, 10), CREW).and(HOSTS));

    private static Allowed state(GroupState state, Asker... who) {
        return only(Reason.FORBIDDEN, _ -> new SetState("crew", state, null, "walk", false), who);
    }
}
