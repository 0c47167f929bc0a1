package chat.parley.server.group;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Reason;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.event.Event.ConversationChanged;
import chat.parley.protocol.event.Event.ConversationLeft;
import chat.parley.protocol.event.Event.EntryPosted;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.protocol.operation.GroupRequest.KickMember;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
import chat.parley.protocol.operation.GroupRequest.MuteMember;
import chat.parley.protocol.operation.GroupRequest.SetRank;
import chat.parley.protocol.operation.GroupRequest.TransferGroup;
import chat.parley.protocol.operation.GroupRequest.UnmuteMember;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.Term;
import chat.parley.server.session.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MembershipsTest extends InGroup {
    private static final String MEMBERS =
            """
            member m join chat_group g on g.id = m.group_id
            left join stay s on s.conversation_id = g.conversation_id
                and s.account_id = m.account_id and s.to_seq is null
            """;

    private static final String AGREE =
            """
            s.muted_until is not distinct from m.muted_until
                and s.outranks = case when m.rank in ('OWNER', 'ADMIN') then 1 else 0 end""";

    private void leave(Caller who) {
        group.world.ask(who, new LeaveGroup("team"));
    }

    @Test
    @Tag("A23")
    @Tag("C17")
    void whoeverJoinsSeesTheGroupAndEverybodyTheLine() {
        group.join(group.xena, "team");
        assertThat(group.show(group.xena).conversation()).isEqualTo(group.conversation);
        assertThat(group.world.told(group.xena, ConversationChanged.class))
                .extracting(ConversationChanged::conversation)
                .contains(group.conversation);
        assertThat(group.lastNotice(group.mia).code()).isEqualTo(NoticeCode.JOINED);
        assertThat(group.lastNotice(group.mia).parameters()).isEqualTo(Map.of("subject", "xena"));
    }

    @Test
    @Tag("A29")
    @Tag("C17")
    void whoeverLeavesIsToldAndSoAreTheOthers() {
        leave(group.mia);
        assertThat(group.members()).containsExactly("olga", "adam", "mo");
        assertThat(group.show(group.olga).members()).isEqualTo(3);
        assertThat(group.lastNotice(group.olga).code()).isEqualTo(NoticeCode.LEFT);
        assertThat(group.world.told(group.mia, ConversationLeft.class))
                .extracting(ConversationLeft::conversation)
                .containsExactly(group.conversation);
        assertThat(group.world.refusal(group.mia, group.saying("still here")))
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(group.world.refusal(group.mia, new LeaveGroup("team")))
                .isEqualTo(Reason.NOT_A_MEMBER);
    }

    @Test
    @Tag("W47")
    void leftManyTimesAtOnceAMembershipEndsOnce() {
        List<Reason> refusals =
                group.world.refusalsOf(
                        50, _ -> group.world.asking(group.mia, new LeaveGroup("team")));
        assertThat(refusals).hasSize(49).containsOnly(Reason.NOT_A_MEMBER);
        assertThat(group.readBy(group.olga)).containsOnlyOnce("LEFT");
        assertThat(group.show(group.olga).members()).isEqualTo(3);
    }

    @Test
    @Tag("A29")
    void theOwnerStaysUntilTheGroupIsDissolved() {
        assertThat(group.world.refusal(group.olga, new LeaveGroup("team")))
                .isEqualTo(Reason.OWNER_MUST_STAY);
        group.set(group.olga, GroupState.DISSOLVED);
        leave(group.olga);
        assertThat(group.world.refusal(group.olga, new LeaveGroup("team")))
                .isEqualTo(Reason.NOT_A_MEMBER);
    }

    @Test
    @Tag("P8")
    @Tag("A27")
    void onlyTheCurrentStayIsReadable() {
        group.world.ask(group.olga, group.saying("before"));
        group.join(group.xena, "team");
        group.world.ask(group.olga, group.saying("during"));
        assertThat(group.readBy(group.xena)).containsExactly("JOINED", "during");
        leave(group.xena);
        group.world.ask(group.olga, group.saying("meanwhile"));
        assertThat(
                        group.world.refusal(
                                group.xena, new History(group.conversation, null, null, null, 10)))
                .isEqualTo(Reason.NOT_FOUND);
        group.join(group.xena, "team");
        group.world.ask(group.olga, group.saying("again"));
        assertThat(group.readBy(group.xena)).containsExactly("JOINED", "again");
    }

    @Test
    @Tag("P8")
    void whereTheGroupSaysSoEverythingIsReadableAlsoAfterComingBack() {
        group.world.ask(group.olga, new EditGroup("team", null, null, HistoryRule.ALL));
        group.world.ask(group.olga, group.saying("before"));
        group.join(group.xena, "team");
        assertThat(group.readBy(group.xena)).contains("before");
        leave(group.xena);
        group.world.ask(group.olga, group.saying("meanwhile"));
        group.join(group.xena, "team");
        assertThat(group.readBy(group.xena)).contains("GROUP_CREATED", "before", "meanwhile");
    }

    @Test
    @Tag("W36")
    void whatIsWrittenReachesExactlyTheMembersOfItsGroup() {
        var other = group.create(group.zoe, "other", JoinPolicy.OPEN);
        group.world.settle();
        group.world.published.clear();
        group.world.ask(group.olga, group.saying("to the team"));
        assertThat(reached())
                .containsExactlyInAnyOrder(group.olga, group.adam, group.mia, group.mo);
        group.world.published.clear();
        group.world.ask(
                group.zoe,
                group.saying(Objects.requireNonNull(other.conversation()), "to the other"));
        assertThat(reached()).containsExactly(group.zoe);
    }

    @Test
    @Tag("W36")
    void whoeverJoinedIsReachedByTheNextMessageAndWhoeverLeftByNone() {
        group.join(group.xena, "team");
        leave(group.mo);
        group.world.settle();
        group.world.published.clear();
        group.world.ask(group.olga, group.saying("who is here?"));
        assertThat(reached()).contains(group.xena).doesNotContain(group.mo);
    }

    private List<Caller> reached() {
        return List.of(group.olga, group.adam, group.mia, group.mo, group.xena, group.zoe).stream()
                .filter(who -> !group.world.told(who, EntryPosted.class).isEmpty())
                .toList();
    }

    @Test
    @Tag("W47")
    @Tag("C15")
    void theLastPlaceIsTakenOnce() {
        List<Caller> many =
                IntStream.range(0, 50).mapToObj(i -> group.world.person("many-" + i)).toList();
        List<Reason> refusals =
                group.world.refusalsOf(50, i -> group.world.asking(many.get(i), group.applying()));
        assertThat(refusals).hasSize(49).containsOnly(Reason.GROUP_FULL);
        assertThat(group.show(group.olga).members()).isEqualTo(5);
        assertThat(group.members()).hasSize(5);
        assertThat(group.readBy(group.olga)).filteredOn("JOINED"::equals).hasSize(4);
    }

    @Test
    @Tag("W47")
    void joinedManyTimesAtOnceMakesOneMembership() {
        List<Reason> refusals =
                group.world.refusalsOf(50, _ -> group.world.asking(group.xena, group.applying()));
        assertThat(refusals).hasSize(49).containsOnly(Reason.ALREADY_MEMBER);
        assertThat(group.members()).containsOnlyOnce("xena");
        assertThat(group.readBy(group.olga)).filteredOn("JOINED"::equals).hasSize(4);
    }

    @Test
    @Tag("D22")
    void leavingIsNoWayOutOfAMute() {
        Term hour = new Term(null, Duration.ofHours(1).toMillis());
        group.world.ask(group.olga, new MuteMember("team", "mia", hour, "spam", false));
        leave(group.mia);
        group.join(group.mia, "team");
        assertThat(group.world.refusal(group.mia, group.saying("free?")))
                .isEqualTo(Reason.MEMBER_MUTED);
        assertThat(group.show(group.mia).standing()).extracting("mutedUntil").isNotNull();
        group.world.ask(group.olga, new UnmuteMember("team", "mia", null, false));
        leave(group.mia);
        group.join(group.mia, "team");
        group.world.ask(group.mia, group.saying("free"));
    }

    /// The two places where a member's mute and the weight of their rank stand.
    @Test
    void aMembershipAndItsStayAlwaysAgree() {
        Term hour = new Term(null, Duration.ofHours(1).toMillis());
        List<Runnable> changes =
                List.of(
                        () -> ask(group.olga, new SetRank("team", "mia", Rank.ADMIN, null, false)),
                        () -> ask(group.olga, new MuteMember("team", "mo", null, null, false)),
                        () -> ask(group.olga, new MuteMember("team", "mia", hour, null, false)),
                        () -> leave(group.mia),
                        () -> group.join(group.mia, "team"),
                        () -> leave(group.mo),
                        () -> group.join(group.mo, "team"),
                        () -> ask(group.olga, new TransferGroup("team", "mia", null, false)),
                        () -> ask(group.mia, new UnmuteMember("team", "mo", null, false)),
                        () -> ask(group.mia, new SetRank("team", "adam", Rank.MEMBER, null, false)),
                        () -> ask(group.mia, new KickMember("team", "adam", null, false)));
        for (Runnable change : changes) {
            change.run();
            assertThat(group.world.count(MEMBERS + "where s.account_id is not null and " + AGREE))
                    .isEqualTo(group.world.count(MEMBERS));
        }
    }

    private void ask(Caller who, Request<?> request) {
        group.world.ask(who, request);
    }

    @Test
    @Tag("W46")
    void comingAndGoingTakesAConstantNumberOfStatementsInAGroupOfAnySize() {
        group.world.ask(
                group.olga,
                new CreateGroup(
                        "crowd",
                        null,
                        JoinPolicy.OPEN,
                        HistoryRule.SINCE_JOINING,
                        true,
                        List.of()));
        long few = statements();
        for (int i = 0; i < 20; i++) {
            group.join(group.world.person("many-" + i), "crowd");
        }
        assertThat(statements()).isEqualTo(few);
    }

    private long statements() {
        comeAndGo();
        long before = group.world.database.executed();
        comeAndGo();
        return group.world.database.executed() - before;
    }

    private void comeAndGo() {
        group.join(group.xena, "crowd");
        group.world.settle();
        group.world.ask(group.xena, new LeaveGroup("crowd"));
        group.world.settle();
    }
}
