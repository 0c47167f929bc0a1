package chat.parley.server.group;

import chat.parley.protocol.operation.GroupRequest;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.protocol.operation.GroupRequest.FindGroups;
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
import chat.parley.server.session.Caller;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// What people ask of groups: hands each request to the part of the package that carries it
/// out.
public final class GroupOperations {
    private final GroupQueries queries;
    private final GroupCreation creation;
    private final GroupProfileEdits profileEdits;
    private final PolicyAndStateChanges policyAndState;
    private final MemberChanges memberChanges;
    private final Departures departures;
    private final Admissions admissions;

    GroupOperations(
            GroupQueries queries,
            GroupCreation creation,
            GroupProfileEdits profileEdits,
            PolicyAndStateChanges policyAndState,
            MemberChanges memberChanges,
            Departures departures,
            Admissions admissions) {
        this.queries = queries;
        this.creation = creation;
        this.profileEdits = profileEdits;
        this.policyAndState = policyAndState;
        this.memberChanges = memberChanges;
        this.departures = departures;
        this.admissions = admissions;
    }

    /// Carries a request out. Reads have answered when this returns; writes answer once they are
    /// durable.
    public CompletionStage<? extends Record> answer(Caller caller, GroupRequest<?> request) {
        return switch (request) {
            case CreateGroup create -> creation.create(caller, create);
            case ListGroups list -> now(queries.own(caller.signedIn(), list));
            case FindGroups find -> now(queries.found(caller, find));
            case ShowGroup show -> now(queries.shown(caller, show.group()));
            case ListMembers list -> now(queries.members(caller, list));
            case EditGroup edit -> profileEdits.edit(caller, edit);
            case SetPolicy set -> policyAndState.setPolicy(caller, set);
            case SetState set -> policyAndState.setState(caller, set);
            case TransferGroup transfer -> memberChanges.transfer(caller, transfer);
            case SetRank set -> memberChanges.setRank(caller, set);
            case KickMember kick -> memberChanges.kick(caller, kick);
            case MuteMember mute -> memberChanges.mute(caller, mute);
            case UnmuteMember unmute -> memberChanges.unmute(caller, unmute);
            case LeaveGroup leave -> departures.leave(caller, leave.group());
            case Invite invite -> admissions.invite(caller, invite);
        };
    }

    private static <A extends Record> CompletionStage<A> now(A answer) {
        return CompletableFuture.completedStage(answer);
    }
}
