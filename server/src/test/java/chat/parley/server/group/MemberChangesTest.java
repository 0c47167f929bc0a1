package chat.parley.server.group;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Reason;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.event.Event.ConversationLeft;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.GroupRequest.KickMember;
import chat.parley.protocol.operation.GroupRequest.MuteMember;
import chat.parley.protocol.operation.GroupRequest.SetRank;
import chat.parley.protocol.operation.GroupRequest.UnmuteMember;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.Term;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MemberChangesTest extends InGroup {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<Function<String, Request<?>>> ON_LOWER_RANKS =
            List.of(
                    name -> new KickMember("team", name, null, false),
                    name -> new MuteMember("team", name, null, null, false),
                    name -> new UnmuteMember("team", name, null, false));

    private static final String GROUP_AUDIT = "audit where operation like 'group.%'";

    private Change kick(Caller who, String name) {
        return group.world.ask(who, new KickMember("team", name, "spam", false));
    }

    @Test
    @Tag("A29")
    @Tag("C17")
    void whoeverIsKickedReadsWhyAndNothingMore() {
        assertThat(kick(group.adam, "mia").after()).isEqualTo("@mia removed");
        assertThat(group.members()).doesNotContain("mia");
        assertThat(group.world.told(group.mia, ConversationLeft.class)).hasSize(1);
        assertThat(group.lastNotice(group.olga).code()).isEqualTo(NoticeCode.KICKED);
        assertThat(group.lastNotice(group.olga).parameters())
                .containsEntry("actor", "adam")
                .containsEntry("subject", "mia")
                .containsEntry("reason", "spam");
        assertThat(group.world.refusal(group.mia, group.saying("hey"))).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    @Tag("W12")
    void nobodyActsOnARankThatIsNotBelowTheirs() {
        group.world.ask(group.olga, new SetRank("team", "mo", Rank.ADMIN, null, false));
        for (Function<String, Request<?>> act : ON_LOWER_RANKS) {
            assertThat(group.world.refusal(group.adam, act.apply("mo")))
                    .isEqualTo(Reason.FORBIDDEN);
            assertThat(group.world.refusal(group.adam, act.apply("olga")))
                    .isEqualTo(Reason.FORBIDDEN);
            assertThat(group.world.refusal(group.mia, act.apply("mo"))).isEqualTo(Reason.FORBIDDEN);
            assertThat(group.world.refusal(group.xena, act.apply("mo")))
                    .isEqualTo(Reason.FORBIDDEN);
            assertThat(group.world.refusal(group.olga, act.apply("olga")))
                    .isEqualTo(Reason.TO_ONESELF);
            assertThat(group.world.refusal(group.olga, act.apply("xena")))
                    .isEqualTo(Reason.NOT_A_MEMBER);
        }
        assertThat(group.members()).hasSize(4);
    }

    @Test
    void theOwnerStaysWhateverRightsOthersHave() {
        assertThat(group.world.refusal(group.rita, new KickMember("team", "olga", null, false)))
                .isEqualTo(Reason.OWNER_MUST_STAY);
        assertThat(
                        group.world.refusal(
                                group.rita, new SetRank("team", "olga", Rank.MEMBER, null, false)))
                .isEqualTo(Reason.OWNER_MUST_STAY);
        assertThat(group.world.refusal(group.rita, ranking("mo", Rank.OWNER)))
                .isEqualTo(Reason.INVALID_FIELDS);
    }

    private static SetRank ranking(String name, Rank rank) {
        return new SetRank("team", name, rank, null, false);
    }

    @Test
    @Tag("W47")
    void kickedManyTimesAtOnceSomebodyIsKickedOnce() {
        List<Reason> refusals =
                group.world.refusalsOf(
                        50,
                        _ ->
                                group.world.asking(
                                        group.olga, new KickMember("team", "mia", null, false)));
        assertThat(refusals).hasSize(49).containsOnly(Reason.NOT_A_MEMBER);
        assertThat(group.readBy(group.olga)).containsOnlyOnce("KICKED");
        assertThat(group.show(group.olga).members()).isEqualTo(3);
    }

    @Test
    @Tag("A29")
    void theOwnerMakesAdminsAndMembersOfThemAgain() {
        group.world.ask(group.olga, ranking("mia", Rank.ADMIN));
        group.world.ask(group.olga, ranking("mia", Rank.ADMIN));
        group.set(group.mia, GroupState.MUTED);
        group.world.ask(group.mia, group.saying("as an admin"));
        assertThat(group.world.refusal(group.mia, ranking("mo", Rank.ADMIN)))
                .isEqualTo(Reason.FORBIDDEN);
        group.world.ask(group.olga, ranking("mia", Rank.MEMBER));
        assertThat(group.world.refusal(group.mia, group.saying("as a member")))
                .isEqualTo(Reason.GROUP_MUTED);
        assertThat(group.readBy(group.mo))
                .containsOnlyOnce("DEMOTED")
                .filteredOn("PROMOTED"::equals)
                .hasSize(2);
    }

    @Test
    @Tag("D22")
    @Tag("W5")
    void aMutedMemberReadsOnlyUntilTheEnd() {
        Term hour = new Term(null, HOUR.toMillis());
        Instant end = group.world.now.get().plus(HOUR);
        Change change =
                group.world.ask(group.adam, new MuteMember("team", "mia", hour, "spam", false));
        assertThat(change.before()).isEqualTo("@mia may write");
        assertThat(change.after()).isEqualTo("@mia muted until " + end);
        assertThat(group.world.refusal(group.mia, group.saying("hey")))
                .isEqualTo(Reason.MEMBER_MUTED);
        assertThat(group.show(group.mia).standing()).extracting("mutedUntil").isEqualTo(end);
        assertThat(group.lastNotice(group.mia).code()).isEqualTo(NoticeCode.MEMBER_MUTED);
        group.world.pass(HOUR);
        group.world.ask(group.mia, group.saying("hello again"));
        assertThat(group.show(group.mia).standing()).extracting("mutedUntil").isNull();
    }

    @Test
    @Tag("D22")
    void aMuteWithoutAnEndEndsWhenItIsUndone() {
        group.world.ask(group.adam, new MuteMember("team", "mia", null, null, false));
        group.world.pass(Duration.ofDays(10_000));
        assertThat(group.world.refusal(group.mia, group.saying("hey")))
                .isEqualTo(Reason.MEMBER_MUTED);
        UnmuteMember unmute = new UnmuteMember("team", "mia", null, false);
        group.world.ask(group.adam, unmute);
        group.world.ask(group.mia, group.saying("hello"));
        Change again = group.world.ask(group.adam, unmute);
        assertThat(again.before()).isEqualTo(again.after());
        assertThat(group.readBy(group.mia)).containsOnlyOnce("MEMBER_UNMUTED");
    }

    @Test
    void managersActOnAnyRankAndItIsAudited() {
        kick(group.rita, "adam");
        assertThat(group.members()).doesNotContain("adam");
        kick(PeopleWorld.operator(), "mo");
        kick(group.olga, "mia");
        assertThat(group.world.count(GROUP_AUDIT)).isEqualTo(2);
    }

    @Test
    void aDryRunOfAKickKicksNobody() {
        group.connect(group.mia);
        Change change = group.world.ask(group.olga, new KickMember("team", "mia", null, true));
        assertThat(change)
                .isEqualTo(new Change(false, "#team", "@mia member", "@mia removed", 1, 1));
        assertThat(group.members()).contains("mia");
    }
}
