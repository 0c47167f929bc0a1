package chat.parley.server.application;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.event.Event.ApplicationChanged;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ApplicationKind;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.ApplicationRequest.Accept;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.ApplicationRequest.Cancel;
import chat.parley.protocol.operation.ApplicationRequest.Refuse;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
import chat.parley.server.session.Caller;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Asking to belong to a group: who decides, and when it is over.
class GroupApplicationsTest extends GroupApplicationsStage {
    /// The answer is the application's text; whoever is invited is asked nothing.
    @Test
    @Tag("C16")
    void whoeverAsksToJoinAnswersTheGroupsQuestion() {
        group.world.ask(group.olga, EditGroup.asking("team", "Which shift?"));
        for (String silence : Arrays.asList(null, "", "  ")) {
            assertThat(group.world.refusal(group.xena, new ApplyGroup("team", silence)))
                    .isEqualTo(Reason.INVALID_FIELDS);
        }
        Application answered = group.world.ask(group.xena, new ApplyGroup("team", "The late one."));
        assertThat(answered.state()).isEqualTo(ApplicationState.PENDING);

        group.world.ask(group.olga, EditGroup.asking("team", "Really?"));
        assertThat(group.world.ask(group.adam, new Accept(answered.id())).state())
                .isEqualTo(ApplicationState.ACCEPTED);
        group.world.ask(group.mo, new LeaveGroup("team"));
        Id asked = invite(group.adam, "zoe").id();
        assertThat(group.world.ask(group.zoe, new Accept(asked)).state())
                .isEqualTo(ApplicationState.ACCEPTED);
    }

    @Test
    @Tag("A18")
    void theOwnerAndTheAdminsHearOfAnApplicationAndSeeItInTheirLists() {
        Application made = apply(group.xena);
        assertThat(made.kind()).isEqualTo(ApplicationKind.GROUP);
        assertThat(made.state()).isEqualTo(ApplicationState.PENDING);
        assertThat(made.addressee()).isNull();
        assertThat(made.text()).isEqualTo("let me in");
        assertThat(Objects.requireNonNull(made.group()).name()).isEqualTo("team");
        for (Caller decider : List.of(group.olga, group.adam)) {
            assertThat(group.world.told(decider, ApplicationChanged.class))
                    .last()
                    .extracting(ApplicationChanged::application)
                    .isEqualTo(made);
            assertThat(received(decider).applications()).containsExactly(made);
            assertThat(received(decider).pending()).isEqualTo(1);
        }
        assertThat(group.world.told(group.mia, ApplicationChanged.class))
                .extracting(ApplicationChanged::application)
                .doesNotContain(made);
        assertThat(received(group.mia).applications()).isEmpty();
        assertThat(sent(group.xena)).containsExactly(ApplicationState.PENDING);
    }

    @Test
    @Tag("A23")
    void whoeverIsAcceptedBelongsToTheGroup() {
        Application accepted = group.world.ask(group.adam, new Accept(apply(group.xena).id()));
        assertThat(accepted.state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(accepted.conversation()).isEqualTo(group.conversation);
        assertThat(belongs(group.xena)).isTrue();
        assertThat(group.lastNotice(group.mia).code()).isEqualTo(NoticeCode.JOINED);
        assertThat(group.lastNotice(group.mia).parameters())
                .containsEntry("actor", "adam")
                .containsEntry("subject", "xena");
        assertThat(group.world.told(group.xena, ApplicationChanged.class))
                .extracting(told -> told.application().state())
                .containsExactly(ApplicationState.PENDING, ApplicationState.ACCEPTED);
        assertThat(received(group.olga).pending()).isZero();
    }

    @Test
    @Tag("W9")
    @Tag("W10")
    @Tag("A21")
    void nobodyButTheOwnerAndTheAdminsDecides() {
        Id made = apply(group.xena).id();
        for (Caller who : List.of(group.mia, group.zoe, group.rita)) {
            assertThat(group.world.refusal(who, new Accept(made))).isEqualTo(Reason.NOT_FOUND);
            assertThat(group.world.refusal(who, new Refuse(made))).isEqualTo(Reason.NOT_FOUND);
        }
        assertThat(group.world.refusal(group.xena, new Accept(made))).isEqualTo(Reason.FORBIDDEN);
        assertThat(group.world.refusal(group.olga, new Cancel(made))).isEqualTo(Reason.FORBIDDEN);
        assertThat(sent(group.xena)).containsExactly(ApplicationState.PENDING);
    }

    @Test
    @Tag("W47")
    void acceptedAndRefusedManyTimesAtOnceTheFirstDecides() {
        Id made = apply(group.xena).id();
        List<Reason> refusals =
                group.world.refusalsOf(
                        50,
                        i ->
                                i % 2 == 0
                                        ? group.world.asking(group.olga, new Accept(made))
                                        : group.world.asking(group.adam, new Refuse(made)));
        assertThat(refusals).hasSize(49).containsOnly(Reason.ALREADY_HANDLED);
        boolean accepted = sent(group.xena).equals(List.of(ApplicationState.ACCEPTED));
        assertThat(belongs(group.xena)).isEqualTo(accepted);
        assertThat(group.show(group.olga).members()).isEqualTo(accepted ? 5 : 4);
    }

    @Test
    @Tag("W47")
    void appliedManyTimesAtOnceIsOneApplication() {
        List<Reason> refusals =
                group.world.refusalsOf(50, _ -> group.world.asking(group.xena, group.applying()));
        assertThat(refusals).hasSize(49).containsOnly(Reason.ALREADY_APPLIED);
        assertThat(group.world.count("application where state = 'PENDING'")).isEqualTo(1);
    }

    @Test
    @Tag("W47")
    void manyAcceptedAtOnceFillTheGroupAndNoMore() {
        List<Id> waiting =
                IntStream.range(0, 50)
                        .mapToObj(i -> apply(group.world.person("many-" + i)).id())
                        .toList();
        List<Reason> refusals =
                group.world.refusalsOf(
                        50, i -> group.world.asking(group.olga, new Accept(waiting.get(i))));
        assertThat(refusals).hasSize(49).containsOnly(Reason.GROUP_FULL);
        assertThat(group.members()).hasSize(5);
        assertThat(received(group.olga).pending()).isEqualTo(49);
    }

    @Test
    @Tag("A19")
    void whatMakesNoSenseIsRefusedByItsOwnCode() {
        assertThat(group.world.refusal(group.mia, group.applying()))
                .isEqualTo(Reason.ALREADY_MEMBER);
        assertThat(group.world.refusal(group.mia, new ApplyGroup("none", null)))
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(group.world.refusal(group.olga, group.inviting("olga")))
                .isEqualTo(Reason.TO_ONESELF);
        assertThat(group.world.refusal(group.olga, group.inviting("mia")))
                .isEqualTo(Reason.ALREADY_MEMBER);
        assertThat(group.world.refusal(group.olga, group.inviting("nobody")))
                .isEqualTo(Reason.NOT_FOUND);
        group.set(group.rita, GroupState.DISABLED);
        assertThat(group.world.refusal(group.xena, group.applying()))
                .isEqualTo(Reason.GROUP_DISABLED);
    }

    @Test
    @Tag("D21")
    void intoAnOpenGroupOneIsAcceptedAtOnceAlsoWithAnOlderApplicationWaiting() {
        Application waiting = apply(group.xena);
        policy(JoinPolicy.OPEN);
        Application accepted = apply(group.xena);
        assertThat(accepted.id()).isEqualTo(waiting.id());
        assertThat(accepted.state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(group.lastNotice(group.mia).parameters()).containsOnlyKeys("subject");
        assertThat(received(group.olga).pending()).isZero();
        assertThat(received(group.olga).applications()).containsExactly(accepted);
    }

    @Test
    @Tag("D21")
    void whoeverJoinsAnOpenGroupBothersNobodyWithADecision() {
        policy(JoinPolicy.OPEN);
        apply(group.xena);
        assertThat(sent(group.xena)).containsExactly(ApplicationState.ACCEPTED);
        assertThat(group.world.told(group.xena, ApplicationChanged.class)).hasSize(1);
        assertThat(group.world.told(group.olga, ApplicationChanged.class)).isEmpty();
        assertThat(received(group.olga).applications()).isEmpty();
    }

    @Test
    @Tag("W48")
    void whoeverWasRefusedMayApplyAgainAfterAWhile() {
        group.world.ask(group.olga, new Refuse(apply(group.xena).id()));
        assertThat(group.world.refusal(group.xena, group.applying()))
                .isEqualTo(Reason.APPLIED_TOO_SOON);
        group.world.ask(group.xena, new Refuse(invite(group.olga, "xena").id()));
        assertThat(group.world.refusal(group.adam, group.inviting("xena")))
                .isEqualTo(Reason.APPLIED_TOO_SOON);
        group.world.pass(Duration.ofHours(25));
        assertThat(apply(group.xena).state()).isEqualTo(ApplicationState.PENDING);
    }

    @Test
    @Tag("D23")
    void anApplicationToAGroupExpires() {
        Id made = apply(group.xena).id();
        group.world.pass(Duration.ofDays(31));
        assertThat(group.world.refusal(group.olga, new Accept(made)))
                .isEqualTo(Reason.ALREADY_HANDLED);
        assertThat(received(group.olga).pending()).isZero();
        assertThat(apply(group.xena).id()).isNotEqualTo(made);
        assertThat(sent(group.xena))
                .containsExactly(ApplicationState.PENDING, ApplicationState.EXPIRED);
    }

    @Test
    @Tag("W48")
    void whatWaitsIsVoidOnceTheGroupIsDisabledOrDissolved() {
        Id application = apply(group.xena).id();
        Id invitation = invite(group.olga, "zoe").id();
        group.set(group.rita, GroupState.DISABLED);
        assertThat(group.world.refusal(group.olga, new Accept(application)))
                .isEqualTo(Reason.ALREADY_HANDLED);
        assertThat(group.world.refusal(group.zoe, new Accept(invitation)))
                .isEqualTo(Reason.ALREADY_HANDLED);
        assertThat(sent(group.xena)).containsExactly(ApplicationState.VOID);
        assertThat(group.world.told(group.zoe, ApplicationChanged.class))
                .extracting(told -> told.application().state())
                .containsExactly(ApplicationState.PENDING, ApplicationState.VOID);
        assertThat(received(group.adam).pending()).isZero();
    }

    @Test
    @Tag("A19")
    void whoeverIsBannedIsNotBroughtInAndWhatConcernsThemIsVoid() {
        group.world.ask(group.xena, new ApplyFriend("olga", null));
        apply(group.xena);
        group.ban("xena");
        assertThat(sent(group.xena)).containsExactly(ApplicationState.VOID, ApplicationState.VOID);
        assertThat(received(group.olga).pending()).isZero();
        assertThat(group.world.refusal(group.olga, group.inviting("xena")))
                .isEqualTo(Reason.NOT_AVAILABLE);
        assertThat(group.world.refusal(group.zoe, new ApplyFriend("xena", null)))
                .isEqualTo(Reason.NOT_AVAILABLE);
    }

    @Test
    @Tag("W46")
    void voidingTakesAConstantNumberOfStatements() {
        List<Caller> many =
                IntStream.range(0, 12).mapToObj(i -> group.world.person("many-" + i)).toList();
        apply(many.getFirst());
        long one = disabling();
        many.forEach(this::apply);
        assertThat(disabling()).isEqualTo(one);
    }

    private long disabling() {
        group.world.settle();
        long before = group.world.database.executed();
        group.set(group.rita, GroupState.DISABLED);
        group.world.settle();
        long statements = group.world.database.executed() - before;
        group.set(group.rita, GroupState.NORMAL);
        return statements;
    }
}
