package chat.parley.client.screen.group;

import static chat.parley.client.screen.group.GroupCards.DANA;
import static chat.parley.client.screen.group.GroupCards.MEMBERS;
import static chat.parley.client.screen.group.GroupCards.card;
import static chat.parley.client.screen.group.GroupCards.changed;
import static chat.parley.client.screen.group.GroupCards.choose;
import static chat.parley.client.screen.group.GroupCards.chooseMember;
import static chat.parley.client.screen.group.GroupCards.choosing;
import static chat.parley.client.screen.group.GroupCards.managing;
import static chat.parley.client.screen.group.GroupCards.show;
import static chat.parley.client.screen.group.GroupCards.shown;
import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.START;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.Ops;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.ClientEvent.Answered;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.term.input.Input;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ApplicationKind;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.group.GroupReference;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.protocol.operation.GroupRequest.Invite;
import chat.parley.protocol.operation.GroupRequest.KickMember;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
import chat.parley.protocol.operation.GroupRequest.SetPolicy;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import chat.parley.protocol.operation.GroupRequest.TransferGroup;
import chat.parley.protocol.operation.Term;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupCardTest {

    @ParameterizedTest
    @CsvSource({"80, 24", "120, 40"})
    @Tag("A26")
    void aCardTellsWhatThereIsToKnow(int columns, int rows) {
        ScreenStage stage = card(Rank.ADMIN, GroupState.MUTED).size(columns, rows);

        assertThat(stage.line("about")).contains("Whoever keeps things running. 运维值班");
        assertThat(stage.line("state")).contains("muted until 10:10");
        assertThat(stage.line("joining")).contains("by approval");
        assertThat(stage.line("history")).contains("since joining");
        assertThat(stage.line("12 of 200")).startsWith("   members");
        assertThat(stage.line("   you")).contains("admin, since Fri 20 Nov");
        assertThat(stage.line("▌ @bob")).endsWith("owner");
        assertThat(stage.line("陈丽 @chenli")).contains("member, muted until 10:10");
    }

    @Test
    void enterAndOpenLeadToTheConversation() {
        assertThat(card(Rank.MEMBER).type("o").state().selected()).isEqualTo(Ops.CHAT);
        assertThat(card(Rank.MEMBER).type("m").press("Enter").state().selected())
                .isEqualTo(Ops.CHAT);
    }

    @Test
    @Tag("C16")
    void nobodyIsOfferedWhatTheyMayNotDo() {
        assertThat(menu(Rank.MEMBER, GroupState.NORMAL))
                .containsExactly("open the conversation", "give it a name of your own", "leave");
        assertThat(menu(Rank.ADMIN, GroupState.NORMAL))
                .contains("invite somebody", "mute the group", "leave")
                .doesNotContain("dissolve the group");
        assertThat(menu(Rank.OWNER, GroupState.MUTED))
                .contains("unmute the group", "dissolve the group")
                .doesNotContain("leave", "mute the group");
        assertThat(menu(Rank.OWNER, GroupState.DISSOLVED))
                .containsExactly("open the conversation", "give it a name of your own", "leave");
    }

    @Test
    @Tag("C16")
    void whoeverManagesAllGroupsIsOfferedWhatThatAllows() {
        ScreenStage outsider = managing(null, GroupState.NORMAL);
        assertThat(outsider.commands()).contains(new ScreenCommand.Ask(MEMBERS));
        outsider.answered(MEMBERS, Ops.members(Rank.OWNER));
        assertThat(outsider.press("Enter").text()).contains("remove from the group");
        outsider.press("Esc").type("m");
        assertThat(outsider.text())
                .contains("change the name", "disable the group", "dissolve the group")
                .doesNotContain("leave");

        assertThat(managing(Rank.MEMBER, GroupState.DISABLED).type("m").text())
                .contains("enable the group again")
                .doesNotContain("disable the group", "invite");
        assertThat(managing(Rank.MEMBER, GroupState.DISSOLVED).type("m").text())
                .doesNotContain("change the name", "enable");
    }

    @Test
    void disablingTakesATimeAndAReason() {
        ScreenStage stage =
                choose(managing(null, GroupState.NORMAL).type("m"), "disable the group");

        assertThat(stage.type("2d under review").press("Enter").commands())
                .contains(
                        new ScreenCommand.Ask(
                                new SetState(
                                        "ops",
                                        GroupState.DISABLED,
                                        new Term(null, 172_800_000L),
                                        "under review",
                                        false)));
    }

    @Test
    void aMistypedTimeIsNoReasonForAMuteWithoutAnEnd() {
        ScreenStage stage = choosing(Rank.ADMIN, "mute the group").type("10mtoo loud");
        assertThat(stage.text()).contains("10mtoo is no time such as 30m or 2h");

        stage.press("Enter");
        assertThat(stage.commands()).noneMatch(command -> asks(command, SetState.class));

        stage.press("C-u").type("10m too loud").press("Enter");
        assertThat(stage.commands()).anyMatch(command -> asks(command, SetState.class));
    }

    private static boolean asks(ScreenCommand command, Class<?> request) {
        return command instanceof ScreenCommand.Ask(var asked) && request.isInstance(asked);
    }

    @Test
    void wherePartOfAListIsInViewTheLineBelowSaysSo() {
        ScreenStage stage = card(Rank.OWNER).type("m").press("Down");
        assertThat(stage.lines().get(22)).matches(".* 2/\\d+ .*");

        assertThat(stage.size(80, 40).lines().get(38)).doesNotContain("/");
    }

    @Test
    void aMuteMayHaveNoEnd() {
        ScreenStage stage = choosing(Rank.ADMIN, "mute the group").type("calm down").press("Enter");

        assertThat(stage.commands())
                .contains(
                        new ScreenCommand.Ask(
                                new SetState("ops", GroupState.MUTED, null, "calm down", false)));
    }

    @Test
    @Tag("A29")
    void whatHurtsIsDoneOnlyWhenItIsConfirmed() {
        ScreenCommand leaving = new ScreenCommand.Ask(new LeaveGroup("ops"));
        ScreenStage stage = choosing(Rank.ADMIN, "leave");
        assertThat(stage.text()).contains("Leave #ops? y does it");
        assertThat(stage.type("n").commands()).doesNotContain(leaving);

        stage = choosing(Rank.ADMIN, "leave").type("y");

        assertThat(stage.commands()).contains(leaving);
        stage.answered(new LeaveGroup("ops"), new Done());
        assertThat(stage.screen()).isInstanceOf(GroupsScreen.class);
        assertThat(choosing(Rank.OWNER, "dissolve the group").type("y").commands())
                .contains(
                        new ScreenCommand.Ask(
                                new SetState("ops", GroupState.DISSOLVED, null, null, false)));
        assertThat(chooseMember(Rank.OWNER, "hand the group over").type("y").commands())
                .contains(new ScreenCommand.Ask(new TransferGroup("ops", "chenli", null, false)));
    }

    @Test
    @Tag("C16")
    void aNewNameIsTheCardsFromThenOn() {
        EditGroup request = new EditGroup("ops", "opsx", null, null);
        ScreenStage stage = choosing(Rank.OWNER, "change the name").on(new Input.Paste("x\n\n"));
        stage.press("Alt-Enter", "Enter");
        assertThat(stage.commands()).contains(new ScreenCommand.Ask(request));

        stage.answered(request, renamed());

        assertThat(stage.commands()).endsWith(new ScreenCommand.Ask(new ShowGroup("opsx")));
        assertThat(stage.text()).contains("#opsx", "Done: change the name.");
    }

    @Test
    @Tag("D20")
    void anInvitationIsWishedAndTheCardIsAskedForWhenItIsAnswered() {
        ScreenStage stage =
                choosing(Rank.ADMIN, "invite somebody").type("@dana come").press("Enter");
        assertThat(stage.commands())
                .endsWith(
                        new ScreenCommand.Happen(
                                new Wished.Apply(new Invite("ops", "dana", "come"))));
        int before = stage.commands().size();

        Invite request = new Invite("ops", "dana", "come");
        stage.press("Down").happens(new ClientEvent.DiskFailed("full"));
        assertThat(stage.commands()).hasSize(before);

        stage.happens(new Answered.Applied(request, invitation()));

        assertThat(stage.state().account().applications().all()).containsExactly(invitation());
        assertThat(stage.text()).contains("@dana has been asked");
        assertThat(stage.commands()).hasSize(before + 1).endsWith(show());
    }

    @Test
    void whatAnotherCardAskedForIsNotTakenForThisOnes() {
        ScreenStage stage = shown(Rank.OWNER, GroupState.NORMAL);
        List<ScreenCommand> before = List.copyOf(stage.commands());

        stage.answered(new ShowGroup("dev"), Ops.group(Rank.MEMBER));
        stage.answered(new EditGroup("dev", "devs", null, null), renamed());
        stage.answered(new KickMember("dev", "bob", null, false), changed());
        stage.answered(new LeaveGroup("dev"), new Done());
        stage.failed(new ShowGroup("dev"), "There is no such group.");

        assertThat(stage.commands()).isEqualTo(before);
        assertThat(stage.text()).contains("#ops", "owner").doesNotContain("opsx", "no such");
    }

    @Test
    void aFailureDoesNotTakeWhatIsBeingWritten() {
        ScreenStage stage = choose(shown(Rank.ADMIN, GroupState.NORMAL).type("m"), "invite");

        stage.type("@dana come").failed(MEMBERS, "Too many at once");

        assertThat(stage.text()).contains("@dana come").doesNotContain("Too many");
    }

    @Test
    void aRefusalIsSaidInWords() {
        ScreenStage stage = choosing(Rank.ADMIN, "let everybody join");

        stage.failed(
                new SetPolicy("ops", JoinPolicy.OPEN, null, false),
                "You are not allowed to do this.");

        assertThat(stage.text()).contains("You are not allowed to do this.");
        assertThat(stage.press("Down").text()).doesNotContain("not allowed");
    }

    @Test
    @Tag("A61")
    void everythingIsSaidInChinese() {
        ScreenStage stage =
                card(Rank.ADMIN)
                        .size(80, 40)
                        .with(ScreenStage.appearance(Language.CHINESE, Ambiguous.NARROW));
        assertThat(stage.text()).contains("加入方式", "群主", "m 可做的事");

        assertThat(stage.type("m").text()).contains("对 #ops 可做的事", "全员禁言", "退群");
    }

    private static List<String> menu(Rank rank, GroupState state) {
        List<String> lines = card(rank, state).size(120, 40).type("m").lines();
        int heading = lines.indexOf("   What can be done with #ops");
        return lines.subList(heading + 1, lines.size()).stream()
                .map(line -> line.replace("▌", "").strip())
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }

    private static Group renamed() {
        Group ops = Ops.group(Rank.OWNER);
        return new Group(
                ops.id(),
                "opsx",
                ops.profile(),
                ops.owner(),
                ops.state(),
                null,
                ops.policy(),
                ops.history(),
                ops.members(),
                ops.capacity(),
                ops.createdAt(),
                ops.updatedAt(),
                ops.conversation(),
                ops.standing());
    }

    private static Application invitation() {
        return new Application(
                new Id(700),
                ApplicationKind.INVITATION,
                ALICE,
                DANA,
                "come",
                ApplicationState.PENDING,
                START,
                null,
                null,
                new GroupReference(Ops.ID, "ops"));
    }
}
