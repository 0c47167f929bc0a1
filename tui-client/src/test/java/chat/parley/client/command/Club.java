package chat.parley.client.command;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.ApplicationRequest;
import chat.parley.protocol.operation.ApplicationRequest.Application;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.ConversationRequest.Conversation;
import chat.parley.protocol.operation.ConversationRequest.Entry;
import chat.parley.protocol.operation.ConversationRequest.GroupSummary;
import chat.parley.protocol.operation.ConversationRequest.Kind;
import chat.parley.protocol.operation.ConversationRequest.View;
import chat.parley.protocol.operation.GroupRequest;
import chat.parley.protocol.operation.GroupRequest.Group;
import chat.parley.protocol.operation.GroupRequest.GroupState;
import chat.parley.protocol.operation.GroupRequest.GroupsPage;
import chat.parley.protocol.operation.GroupRequest.HistoryRule;
import chat.parley.protocol.operation.GroupRequest.JoinPolicy;
import chat.parley.protocol.operation.GroupRequest.Member;
import chat.parley.protocol.operation.GroupRequest.MembersPage;
import chat.parley.protocol.operation.GroupRequest.Rank;
import chat.parley.protocol.operation.GroupRequest.Standing;
import java.util.List;
import java.util.Locale;

/// The one group of the fake server: `#ops`, which alice owns and bob belongs to.
public final class Club {
    public static final Id CONVERSATION = new Id(88);
    private static final Id ID = new Id(8);

    private Club() {}

    static Conversation conversation(View view, List<Entry> log) {
        return new Conversation(
                CONVERSATION,
                Kind.GROUP,
                null,
                Reason.GROUP_MUTED,
                log.size(),
                CommandWorld.MORNING,
                1,
                0,
                log.size(),
                0,
                0,
                log.isEmpty() ? null : log.getLast(),
                new GroupSummary(ID, "ops", GroupState.MUTED, 2, Rank.OWNER),
                view,
                !log.isEmpty(),
                null);
    }

    /// What bob says there, naming alice.
    public static Entry said(long seq, String text) {
        return new Entry(
                CONVERSATION,
                seq,
                new Id(2000 + seq),
                CommandWorld.BOB,
                "bob-" + seq,
                CommandWorld.MORNING,
                new Body.Text(text, List.of(CommandWorld.ALICE.id())));
    }

    public static Application application(Id id, ApplicationRequest.Kind kind) {
        return new Application(
                id,
                kind,
                CommandWorld.BOB,
                kind == ApplicationRequest.Kind.GROUP ? null : CommandWorld.ALICE,
                null,
                ApplicationRequest.State.PENDING,
                CommandWorld.MORNING,
                null,
                null,
                new ApplicationRequest.GroupName(ID, "ops"));
    }

    static Record answer(GroupRequest<?> request) {
        return switch (request) {
            case GroupRequest.ListGroups _, GroupRequest.FindGroups _ ->
                    new GroupsPage(List.of(group()), false);
            case GroupRequest.ListMembers _ ->
                    new MembersPage(
                            List.of(
                                    new Member(CommandWorld.ALICE, standing(Rank.OWNER)),
                                    new Member(CommandWorld.BOB, standing(Rank.MEMBER))),
                            false);
            case GroupRequest.ShowGroup(String name) -> shown(name);
            case GroupRequest.CreateGroup _, GroupRequest.EditGroup _ -> group();
            case GroupRequest.Invite _ ->
                    application(new Id(903), ApplicationRequest.Kind.INVITATION);
            case GroupRequest.LeaveGroup _ -> throw new Refused(Reason.OWNER_MUST_STAY);
            case GroupRequest.SetState(_, GroupState state, _, _, boolean dryRun) ->
                    change("muted", state.name().toLowerCase(Locale.ROOT), !dryRun);
            case GroupRequest.SetPolicy _,
                    GroupRequest.TransferGroup _,
                    GroupRequest.SetRank _,
                    GroupRequest.KickMember _,
                    GroupRequest.MuteMember _,
                    GroupRequest.UnmuteMember _ ->
                    change("so", "otherwise", true);
        };
    }

    private static Group shown(String name) {
        if (!name.equals("ops")) {
            throw new Refused(Reason.NOT_FOUND);
        }
        return group();
    }

    private static Group group() {
        return new Group(
                ID,
                "ops",
                "on call",
                CommandWorld.ALICE,
                GroupState.MUTED,
                CommandWorld.MORNING,
                JoinPolicy.APPROVE,
                HistoryRule.SINCE_JOINING,
                2,
                200,
                CommandWorld.MORNING,
                CommandWorld.MORNING,
                CONVERSATION,
                standing(Rank.OWNER));
    }

    private static Standing standing(Rank rank) {
        return new Standing(rank, CommandWorld.MORNING, null);
    }

    private static Change change(String before, String after, boolean done) {
        return new Change(done, "#ops", before, after, 2, 1);
    }
}
