package chat.parley.server.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import chat.parley.protocol.Reason;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ApplicationKind;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.ApplicationRequest.Accept;
import chat.parley.protocol.operation.GroupRequest.Invite;
import chat.parley.protocol.operation.GroupRequest.KickMember;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Asking somebody into a group, and what an invitation and an application make of each other.
class GroupInvitationsTest extends GroupApplicationsStage {
    @Test
    @Tag("D21")
    void aClosedGroupTakesNoApplicationsUnlessItInvited() {
        policy(JoinPolicy.CLOSED);
        assertThat(group.world.refusal(group.xena, group.applying()))
                .isEqualTo(Reason.GROUP_CLOSED);
        Application invitation = invite(group.olga, "xena");
        Application met = apply(group.xena);
        assertThat(met.id()).isEqualTo(invitation.id());
        assertThat(met.state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(belongs(group.xena)).isTrue();
    }

    @Test
    @Tag("D20")
    void aFriendIsBroughtInAtOnceAndAnybodyElseDecides() {
        group.world.befriend(group.olga, group.zoe);
        assertThat(invite(group.olga, "zoe").state()).isEqualTo(ApplicationState.ADDED);
        assertThat(belongs(group.zoe)).isTrue();
        assertThat(group.lastNotice(group.mia).parameters())
                .containsEntry("actor", "olga")
                .containsEntry("way", "invitation")
                .containsEntry("subject", "zoe");
        group.world.ask(group.zoe, new LeaveGroup("team"));

        Application asked = invite(group.adam, "xena");
        assertThat(asked.kind()).isEqualTo(ApplicationKind.INVITATION);
        assertThat(asked.state()).isEqualTo(ApplicationState.PENDING);
        assertThat(received(group.xena).applications()).containsExactly(asked);
        assertThat(received(group.olga).applications()).isEmpty();
        assertThat(group.world.refusal(group.olga, new Accept(asked.id())))
                .isEqualTo(Reason.NOT_FOUND);
        group.world.ask(group.xena, new Accept(asked.id()));
        assertThat(belongs(group.xena)).isTrue();
    }

    @Test
    @Tag("W12")
    void membersInviteIntoAnOpenGroupOnly() {
        assertThat(group.world.refusal(group.mia, group.inviting("xena")))
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(group.world.refusal(group.zoe, group.inviting("xena")))
                .isEqualTo(Reason.FORBIDDEN);
        policy(JoinPolicy.OPEN);
        assertThat(invite(group.mia, "xena").state()).isEqualTo(ApplicationState.PENDING);
    }

    @Test
    @Tag("W48")
    void anApplicationAndAnInvitationThatCrossMakeAMember() {
        Application waiting = apply(group.xena);
        Application met = invite(group.adam, "xena");
        assertThat(met.id()).isEqualTo(waiting.id());
        assertThat(met.state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(group.world.count("application where state = 'PENDING'")).isZero();
        assertThat(group.readBy(group.xena)).containsExactly("JOINED");
    }

    @Test
    @Tag("W48")
    void whoIsBroughtInByAFriendNeedsNobodyElsesInvitation() {
        Application waiting = invite(group.adam, "xena");
        group.world.befriend(group.olga, group.xena);

        Application granted = invite(group.olga, "xena");

        assertThat(granted.applicant().name()).isEqualTo("olga");
        assertThat(granted.state()).isEqualTo(ApplicationState.ADDED);
        assertThat(received(group.xena).applications())
                .extracting(Application::id, Application::state)
                .containsExactly(
                        tuple(granted.id(), ApplicationState.ADDED),
                        tuple(waiting.id(), ApplicationState.VOID));
        assertThat(sent(group.adam)).startsWith(ApplicationState.VOID);
    }

    @Test
    @Tag("W48")
    void anInvitationEndsWithTheRightToInvite() {
        Application invitation = invite(group.adam, "xena");
        group.world.ask(group.olga, new KickMember("team", "adam", null, false));
        assertThat(group.world.refusal(group.xena, new Accept(invitation.id())))
                .isEqualTo(Reason.ALREADY_HANDLED);
        assertThat(apply(group.xena).kind()).isEqualTo(ApplicationKind.GROUP);
        assertThat(received(group.xena).applications())
                .extracting(Application::state)
                .containsExactly(ApplicationState.VOID);
    }

    @Test
    void theTextAndTheGroupStandInWhatIsListed() {
        Application made =
                group.world.ask(group.olga, new Invite("TEAM", "xena", " Come \u0007in! "));
        assertThat(made.text()).isEqualTo("Come in!");
        assertThat(received(group.xena).applications()).containsExactly(made);
    }
}
