package chat.parley.client.screen.group;

import static chat.parley.client.screen.group.GroupCards.DANA;
import static chat.parley.client.screen.group.GroupCards.MEMBERS;
import static chat.parley.client.screen.group.GroupCards.card;
import static chat.parley.client.screen.group.GroupCards.changed;
import static chat.parley.client.screen.group.GroupCards.chooseMember;
import static chat.parley.client.screen.group.GroupCards.managing;
import static chat.parley.client.screen.group.GroupCards.show;
import static chat.parley.client.screen.group.GroupCards.shown;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.Ops;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.term.input.Input;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.GroupRequest.KickMember;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.MembersPage;
import chat.parley.protocol.operation.GroupRequest.MuteMember;
import chat.parley.protocol.operation.GroupRequest.SetRank;
import chat.parley.protocol.operation.GroupRequest.UnmuteMember;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is done to a group's members on its card.
class GroupCardMembersTest {
    @Test
    void pastTheLastMemberTheNextPageIsFetched() {
        ScreenStage stage = shown(Rank.MEMBER, GroupState.NORMAL);
        stage.answered(MEMBERS, new MembersPage(Ops.members(Rank.MEMBER).members(), true));
        ListMembers next = new ListMembers("ops", Ops.CHEN.id(), 100);

        stage.press("Down", "Down");
        assertThat(stage.commands()).contains(new ScreenCommand.Ask(next));

        stage.failed(next, "Too many at once").press("Down");
        assertThat(stage.commands()).endsWith(new ScreenCommand.Ask(next));
        stage.answered(next, new MembersPage(List.of(Ops.member(DANA, Rank.MEMBER, null)), false));
        assertThat(stage.line("@dana")).contains("member");
    }

    @Test
    void anAdminDoesToMembersWhatAnOwnerDoesToAdminsToo() {
        assertThat(card(Rank.ADMIN).press("Enter").text()).contains("@bob", "Enter ask to be");
        assertThat(card(Rank.ADMIN).press("Down", "Down", "Enter").text())
                .contains("unmute", "remove from the group")
                .doesNotContain("make an admin");
        assertThat(card(Rank.OWNER).press("Enter").text())
                .contains("make a member again", "hand the group over");
    }

    @Test
    void fromTheMembersEverybodysCardIsReached() {
        ScreenStage stage = card(Rank.MEMBER).press("Down", "Down", "Enter");
        assertThat(stage.text()).contains("@chenli", "not yet");
        stage.press("Enter").type("hello").press("Enter");
        assertThat(stage.commands())
                .contains(
                        new ScreenCommand.Happen(
                                new Wished.Apply(new ApplyFriend("chenli", "hello"))));
        assertThat(stage.press("Esc").line("@chenli")).contains("member");

        ScreenStage owner = chooseMember(Rank.OWNER, "see the card");
        assertThat(owner.text()).contains("Enter ask to be a friend");
        assertThat(owner.press("Esc").text()).contains("Enter member");
    }

    @Test
    void whoeverManagesAllGroupsDoesNothingToThemselves() {
        ScreenStage stage = managing(Rank.ADMIN, GroupState.NORMAL);
        stage.answered(MEMBERS, Ops.members(Rank.ADMIN));

        assertThat(stage.press("Down", "Enter").text()).contains("Nothing.");
        assertThat(stage.lines().getLast()).doesNotContain("do it");
    }

    @Test
    void aMuteTakesATimeAndAReason() {
        ScreenStage stage = card(Rank.OWNER).press("Enter", "Down", "Enter");
        assertThat(stage.text()).contains("@bob: mute", "such as 30m");
        Request<?> request =
                new MuteMember("ops", "bob", new Term(null, 7_200_000L), "off topic", false);

        stage.type("2h off topic").press("Enter");

        assertThat(stage.commands()).contains(new ScreenCommand.Ask(request));
        int before = stage.commands().size();
        stage.answered(request, changed());
        assertThat(stage.text()).contains("Done: mute.");
        assertThat(stage.commands()).hasSize(before + 1).endsWith(show());
    }

    @Test
    void whatIsDoneToAMember() {
        assertThat(chooseMember(Rank.OWNER, "unmute").commands())
                .contains(new ScreenCommand.Ask(new UnmuteMember("ops", "chenli", null, false)));
        assertThat(chooseMember(Rank.OWNER, "make an admin").commands())
                .contains(
                        new ScreenCommand.Ask(
                                new SetRank("ops", "chenli", Rank.ADMIN, null, false)));
        ScreenStage kicking =
                chooseMember(Rank.OWNER, "remove from the group")
                        .on(new Input.Paste("spam\nagain"));
        kicking.press("Alt-Enter");
        assertThat(kicking.press("Enter").commands())
                .contains(
                        new ScreenCommand.Ask(
                                new KickMember("ops", "chenli", "spam again", false)));
    }
}
