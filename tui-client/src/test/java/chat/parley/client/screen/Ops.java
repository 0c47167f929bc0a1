package chat.parley.client.screen;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.START;

import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Closure;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.GroupProfile;
import chat.parley.protocol.model.LogSummary;
import chat.parley.protocol.model.Member;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.model.PeerProgress;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.ReadProgress;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.GroupSummary;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.model.group.Standing;
import chat.parley.protocol.operation.GroupRequest.MembersPage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A group that Alice belongs to, in tests of the screens: #ops, with an owner and two others.
public final class Ops {
    public static final Id CHAT = new Id(500);
    public static final Id ID = new Id(50);
    public static final Profile CHEN =
            new Profile(new Id(3), Profile.Kind.PERSON, "chenli", "陈丽", null);
    public static final Instant SOON = START.plus(Duration.ofMinutes(40));

    private Ops() {}

    /// How the list of conversations has it where Alice is an admin.
    public static Conversation chat(
            GroupState state,
            @Nullable Reason closed,
            @Nullable Penalty penalty,
            ConversationView view) {
        return chat(Rank.ADMIN, state, closed, penalty, view);
    }

    private static Conversation chat(
            Rank rank,
            GroupState state,
            @Nullable Reason closed,
            @Nullable Penalty penalty,
            ConversationView view) {
        return new Conversation(
                CHAT,
                ConversationKind.GROUP,
                null,
                new GroupSummary(ID, "ops", state, 12, rank),
                closed == null ? null : new Closure(closed, penalty),
                new LogSummary(0, START, null),
                1,
                new ReadProgress(0, 0, false),
                PeerProgress.NONE,
                view);
    }

    public static Conversation chat() {
        return chat(GroupState.NORMAL, null, null, ConversationView.at(NotifyLevel.MENTIONS));
    }

    /// As one with a rank sees it.
    public static Conversation chat(Rank rank) {
        return chat(rank, GroupState.NORMAL, null, null, ConversationView.at(NotifyLevel.MENTIONS));
    }

    /// How its card has it.
    ///
    /// @param rank Alice's; null where she does not belong to it
    public static Group group(@Nullable Rank rank, GroupState state) {
        return new Group(
                ID,
                "ops",
                GroupProfile.about("Whoever keeps things running. 运维值班"),
                BOB,
                state,
                state == GroupState.MUTED ? SOON : null,
                JoinPolicy.APPROVE,
                HistoryRule.SINCE_JOINING,
                12,
                200,
                START,
                START,
                rank == null ? null : CHAT,
                rank == null ? null : new Standing(rank, START, null));
    }

    public static Group group(Rank rank) {
        return group(rank, GroupState.NORMAL);
    }

    public static MembersPage members(Rank own) {
        return new MembersPage(
                List.of(
                        member(BOB, own == Rank.OWNER ? Rank.ADMIN : Rank.OWNER, null),
                        member(ALICE, own, null),
                        member(CHEN, Rank.MEMBER, SOON)),
                false);
    }

    public static Member member(Profile profile, Rank rank, @Nullable Instant mutedUntil) {
        return new Member(profile, new Standing(rank, START, mutedUntil));
    }

    public static Entry said(long seq, @Nullable Profile sender, Body body) {
        return new Entry(CHAT, seq, new Id(5000 + seq), sender, null, START.plusSeconds(seq), body);
    }
}
