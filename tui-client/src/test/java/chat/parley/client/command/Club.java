package chat.parley.client.command;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ApplicationKind;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.model.Closure;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.GroupProfile;
import chat.parley.protocol.model.LogSummary;
import chat.parley.protocol.model.Member;
import chat.parley.protocol.model.PeerProgress;
import chat.parley.protocol.model.ReadProgress;
import chat.parley.protocol.model.group.GroupReference;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.GroupSummary;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.model.group.Standing;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.GroupRequest;
import chat.parley.protocol.operation.GroupRequest.GroupsPage;
import chat.parley.protocol.operation.GroupRequest.MembersPage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The groups of the fake server: above all `#ops`, which alice owns and bob belongs to.
public final class Club {
    public static final Id CONVERSATION = new Id(88);

    /// A group that alice does not belong to, and that asks who applies.
    static final String ASKING = "night-shift";

    private static final Id ID = new Id(8);

    private Club() {}

    public static Conversation conversation(ConversationView view, List<Entry> log) {
        return new Conversation(
                CONVERSATION,
                ConversationKind.GROUP,
                null,
                new GroupSummary(ID, "ops", GroupState.MUTED, 2, Rank.OWNER),
                new Closure(Reason.GROUP_MUTED, null),
                new LogSummary(
                        log.size(), CommandWorld.MORNING, log.isEmpty() ? null : log.getLast()),
                1,
                new ReadProgress(0, log.size(), !log.isEmpty()),
                PeerProgress.NONE,
                view);
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

    public static Application application(Id id, ApplicationKind kind) {
        return new Application(
                id,
                kind,
                CommandWorld.BOB,
                kind == ApplicationKind.GROUP ? null : CommandWorld.ALICE,
                null,
                ApplicationState.PENDING,
                CommandWorld.MORNING,
                null,
                null,
                new GroupReference(ID, "ops"));
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
            case GroupRequest.Invite _ -> application(new Id(903), ApplicationKind.INVITATION);
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
        return switch (name) {
            case "ops" -> group();
            case ASKING -> asking();
            default -> throw new Refused(Reason.NOT_FOUND);
        };
    }

    private static Group asking() {
        GroupProfile profile = new GroupProfile(null, null, null, "Which shift?", null);
        return group(ASKING, profile, null);
    }

    private static Group group() {
        return group("ops", GroupProfile.about("on call"), standing(Rank.OWNER));
    }

    private static Group group(String name, GroupProfile profile, @Nullable Standing standing) {
        return new Group(
                ID,
                name,
                profile,
                CommandWorld.ALICE,
                GroupState.MUTED,
                CommandWorld.MORNING,
                JoinPolicy.APPROVE,
                HistoryRule.SINCE_JOINING,
                2,
                200,
                CommandWorld.MORNING,
                CommandWorld.MORNING,
                standing == null ? null : CONVERSATION,
                standing);
    }

    private static Standing standing(Rank rank) {
        return new Standing(rank, CommandWorld.MORNING, null);
    }

    private static Change change(String before, String after, boolean done) {
        return new Change(done, "#ops", before, after, 2, 1);
    }
}
