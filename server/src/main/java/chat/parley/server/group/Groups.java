package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.GroupRequest;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.protocol.operation.GroupRequest.FindGroups;
import chat.parley.protocol.operation.GroupRequest.Group;
import chat.parley.protocol.operation.GroupRequest.GroupState;
import chat.parley.protocol.operation.GroupRequest.GroupsPage;
import chat.parley.protocol.operation.GroupRequest.Invite;
import chat.parley.protocol.operation.GroupRequest.KickMember;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
import chat.parley.protocol.operation.GroupRequest.ListGroups;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.Member;
import chat.parley.protocol.operation.GroupRequest.MembersPage;
import chat.parley.protocol.operation.GroupRequest.MuteMember;
import chat.parley.protocol.operation.GroupRequest.Rank;
import chat.parley.protocol.operation.GroupRequest.SetPolicy;
import chat.parley.protocol.operation.GroupRequest.SetRank;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import chat.parley.protocol.operation.GroupRequest.TransferGroup;
import chat.parley.protocol.operation.GroupRequest.UnmuteMember;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Sql;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Groups as people see them: finding and showing them, coming and going. What is changed about a
/// group is [Governance], what about one of its members [Discipline].
public final class Groups {
    private final Ground ground;
    private final Founding founding;
    private final Governance governance;
    private final Discipline discipline;

    public Groups(Ground ground) {
        this.ground = ground;
        this.founding = new Founding(ground);
        this.governance = new Governance(ground);
        this.discipline = new Discipline(ground);
    }

    /// Carries a request out. Reads have answered when this returns; writes answer once they are
    /// durable.
    public CompletionStage<? extends Record> answer(Caller caller, GroupRequest<?> request) {
        return switch (request) {
            case CreateGroup create -> founding.create(caller.signedIn(), create);
            case ListGroups list -> now(own(caller.signedIn(), list));
            case FindGroups find -> now(found(caller, find));
            case ShowGroup show -> now(shown(caller, show.group()));
            case ListMembers list -> now(members(caller, list));
            case EditGroup edit -> governance.edit(caller, edit);
            case SetPolicy set -> governance.setPolicy(caller, set);
            case SetState set -> governance.setState(caller, set);
            case TransferGroup transfer -> discipline.transfer(caller, transfer);
            case SetRank set -> discipline.setRank(caller, set);
            case KickMember kick -> discipline.kick(caller, kick);
            case MuteMember mute -> discipline.mute(caller, mute);
            case UnmuteMember unmute -> discipline.unmute(caller, unmute);
            case LeaveGroup leave -> leave(caller, leave.group());
            case Invite invite -> ground.admissions().invite(caller.signedIn(), invite);
        };
    }

    private static <A extends Record> CompletionStage<A> now(A answer) {
        return CompletableFuture.completedStage(answer);
    }

    private GroupsPage own(Id me, ListGroups list) {
        Instant now = ground.now();
        List<Seen> page =
                database()
                        .read(sql -> GroupPages.own(sql, me, list.after(), now, list.limit() + 1));
        return ground.views().page(page, list.limit());
    }

    private GroupsPage found(Caller caller, FindGroups find) {
        Instant now = ground.now();
        List<Seen> page =
                database()
                        .read(
                                sql ->
                                        GroupPages.found(
                                                sql,
                                                caller.account(),
                                                find,
                                                ground.footings().manages(sql, caller),
                                                now));
        return ground.views().page(page, find.limit());
    }

    private Group shown(Caller caller, String name) {
        Footing footing = database().read(sql -> ground.footings().of(sql, caller, name));
        footing.require(Act.SHOW);
        return ground.views().of(new Seen(footing.group(), footing.own()));
    }

    private MembersPage members(Caller caller, ListMembers list) {
        int limit = list.limit() + 1;
        Id after = list.after();
        List<MemberTable.Named> page =
                database()
                        .read(
                                sql -> {
                                    Id group = known(sql, caller, list.group());
                                    return after == null
                                            ? MemberTable.page(sql, group, limit)
                                            : MemberTable.page(sql, group, after, limit);
                                });
        boolean more = page.size() > list.limit();
        return new MembersPage(
                (more ? page.subList(0, list.limit()) : page).stream().map(this::member).toList(),
                more);
    }

    private Member member(MemberTable.Named named) {
        return new Member(named.profile(), named.membership().standing(ground.now()));
    }

    /// All who belong to a group, by id, for those who may know.
    ///
    /// @throws Refused if the caller may not
    public List<Id> members(Sql sql, Caller caller, String group) {
        return MemberTable.accounts(sql, known(sql, caller, group));
    }

    private Id known(Sql sql, Caller caller, String group) {
        Footing footing = ground.footings().of(sql, caller, group);
        footing.require(Act.LIST_MEMBERS);
        return footing.group().id();
    }

    private CompletionStage<Done> leave(Caller caller, String name) {
        Id me = caller.signedIn();
        return database()
                .writer()
                .submit(
                        tx -> {
                            Footing footing = ground.footings().of(tx, caller, name);
                            checkLeaving(footing);
                            ground.memberships().leave(tx, footing.group(), me);
                            return new Done();
                        });
    }

    private static void checkLeaving(Footing footing) {
        Membership own = footing.own().orElseThrow(() -> new Refused(Reason.NOT_A_MEMBER));
        if (own.rank() == Rank.OWNER && footing.group().state() != GroupState.DISSOLVED) {
            throw new Refused(Reason.OWNER_MUST_STAY);
        }
        footing.require(Act.LEAVE);
    }

    private Database database() {
        return ground.database();
    }
}
