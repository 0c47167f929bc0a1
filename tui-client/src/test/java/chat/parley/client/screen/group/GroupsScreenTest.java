package chat.parley.client.screen.group;

import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.Ops;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.screen.chat.ChatScreen;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.term.input.Input;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.FindGroups;
import chat.parley.protocol.operation.GroupRequest.GroupOrder;
import chat.parley.protocol.operation.GroupRequest.GroupsPage;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupsScreenTest {

    @ParameterizedTest
    @CsvSource({"80, 24", "120, 40"})
    @Tag("A26")
    void onesGroupsAreListedWithWhatIsOutOfTheOrdinary(int columns, int rows) {
        ClientSimulation life =
                caughtUp(1).told(Ops.chat(GroupState.MUTED, null, null, ClientSimulation.PLAIN));
        ScreenStage stage = ScreenStage.talking(life).size(columns, rows).press("F4");

        assertThat(stage.line("#ops")).contains("12 members · admin · muted");
        assertThat(stage.text()).contains("Groups", "F7 new").doesNotContain("@bob");
    }

    @Test
    void writingNarrowsThem() {
        ScreenStage stage = groups().type("op");
        assertThat(stage.line("#ops")).startsWith(" ▌ #ops");

        assertThat(stage.type("x").text()).doesNotContain("#ops").contains("No group of yours");
    }

    @Test
    @Tag("A18")
    void whoFindsAGroupAsksToJoinItWithAFewWords() {
        ScreenStage stage = groups().type("de").press("Tab");
        FindGroups request = find("de", null);
        assertThat(stage.commands()).contains(new ScreenCommand.Ask(request));
        assertThat(stage.text()).contains("looking");

        stage.answered(request, new GroupsPage(List.of(stranger("dev")), false));
        assertThat(stage.line("#dev")).contains("12 members  Whoever keeps things running");
        stage.press("Enter").answered(new ShowGroup("dev"), stranger("dev"));
        assertThat(stage.text()).contains("not a member", "by approval", "Enter join");
        stage.press("Enter").type("你好").press("Enter");

        assertThat(stage.commands())
                .contains(new ScreenCommand.Happen(new Wished.Apply(new ApplyGroup("dev", "你好"))));
    }

    @Test
    void atTheEndOfThoseFoundTheNextPageIsFetched() {
        ScreenStage stage = groups().press("Tab");
        Group dev = stranger("dev");
        stage.answered(find(null, null), new GroupsPage(List.of(dev), true)).press("Down");

        FindGroups next = find(null, dev.id());
        assertThat(stage.commands()).contains(new ScreenCommand.Ask(next));
        stage.answered(next, new GroupsPage(List.of(stranger("docs")), false));
        assertThat(stage.text()).contains("#dev", "#docs");
    }

    @Test
    void whatIsLookedForComesAlsoWhileACardLiesOverIt() {
        ScreenStage stage = groups().press("Tab");
        Group dev = stranger("dev");
        FindGroups next = find(null, dev.id());
        stage.answered(find(null, null), new GroupsPage(List.of(dev), true)).press("Down", "Enter");
        assertThat(stage.screen()).isInstanceOf(GroupScreen.class);

        stage.answered(next, new GroupsPage(List.of(stranger("docs")), false));
        assertThat(stage.screen()).isInstanceOf(GroupScreen.class);

        assertThat(stage.press("Esc").text()).contains("#dev", "#docs");
    }

    @Test
    void whatIsLookedForNoLongerIsDropped() {
        ScreenStage stage = groups().type("de").press("Tab").type("v").press("Enter");

        stage.answered(find("de", null), new GroupsPage(List.of(stranger("desk")), false));

        assertThat(stage.text()).contains("looking").doesNotContain("#desk");
    }

    @Test
    void thatNothingCouldBeFoundIsSaid() {
        ScreenStage stage = groups().press("Tab").failed(find(null, null), "Too many at once");

        assertThat(stage.text()).contains("Too many at once");
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "120, 40"})
    @Tag("A28")
    @Tag("C16")
    void aGroupIsMadeWithFriends(int columns, int rows) {
        ScreenStage stage =
                groups().size(columns, rows).press("F7").type("night shift").press("Down");
        stage.type("值夜班的人").press("Down").type(" ").press("Down").type(" ").press("Down");
        assertThat(stage.line("joining")).contains("by invitation only");
        assertThat(stage.line("room for")).startsWith(" ▌ room for").contains("200 members");
        stage.type(" ").press("Down").type(" ");
        assertThat(stage.line("@bob")).contains("[x] @bob");

        stage.press("Enter");

        CreateGroup request =
                new CreateGroup(
                        "night shift",
                        "值夜班的人",
                        JoinPolicy.CLOSED,
                        HistoryRule.ALL,
                        true,
                        List.of("bob"));
        assertThat(stage.commands()).contains(new ScreenCommand.Ask(request));
        assertThat(stage.answered(request, Ops.group(Rank.OWNER)).state().selected())
                .isEqualTo(Ops.CHAT);
        assertThat(stage.screen()).isInstanceOf(ChatScreen.class);
    }

    @Test
    void aNameIsOneLineWhateverIsPastedIntoIt() {
        ScreenStage stage = groups().press("F7").on(new Input.Paste("night \n  shift\n"));
        assertThat(stage.line("name")).endsWith("night shift");

        stage.press("Alt-Enter").type("s").press("Enter");

        assertThat(stage.commands())
                .contains(new ScreenCommand.Ask(NewGroup.called("night shifts").request()));
        assertThat(NewGroup.called("night\nshift")).isEqualTo(NewGroup.called("night shift"));
    }

    @Test
    void whatListsAreNarrowedByIsOneLineToo() {
        ScreenStage stage = groups().on(new Input.Paste("op\n")).press("Alt-Enter");

        assertThat(stage.line("#ops")).startsWith(" ▌ #ops");
    }

    @Test
    void aNameThatIsTakenCanBeCorrected() {
        ScreenStage stage = groups().press("F7", "Enter");
        assertThat(stage.text()).contains("A name is needed");
        stage.type("ops").press("Enter");
        assertThat(stage.text()).contains("one moment");

        stage.answered(NewGroup.called("dev").request(), Ops.group(Rank.OWNER));
        stage.failed(NewGroup.called("dev").request(), "Too many groups.");
        assertThat(stage.text()).contains("one moment");

        stage.failed(NewGroup.called("ops").request(), "This name is taken.").type("2");

        assertThat(stage.text()).contains("ops2").doesNotContain("taken");
    }

    @ParameterizedTest
    @CsvSource({
        "/groups ops, #ops",
        "/find #de, looking",
        "/create #night, A new group",
        "/group #dev, #dev",
        "/leave #ops, Leave #ops? y does it",
        "/invite bob, This is for the group that is open",
    })
    void commandsLeadThereToo(String command, String shown) {
        ScreenStage stage = ScreenStage.talking(life()).type(command).press("Enter");

        assertThat(stage.text()).contains(shown);
    }

    @Test
    @Tag("A18")
    void joiningIsACommandToo() {
        ScreenStage stage = ScreenStage.talking(life()).type("/join ＃dev let me in").press("Enter");

        assertThat(stage.commands())
                .contains(
                        new ScreenCommand.Happen(
                                new Wished.Apply(new ApplyGroup("dev", "let me in"))));
    }

    @Test
    void escLeadsBackStepByStep() {
        ScreenStage stage = groups().press("Enter", "Esc");
        assertThat(stage.screen()).isInstanceOf(GroupsScreen.class);

        assertThat(stage.press("Esc").screen()).isInstanceOf(ChatScreen.class);
    }

    @Test
    @Tag("A61")
    void everythingIsSaidInChinese() {
        ScreenStage stage =
                groups().with(ScreenStage.appearance(Language.CHINESE, Ambiguous.NARROW));
        assertThat(stage.text()).contains("群组", "12 人 · 管理员", "F7 建群");

        assertThat(stage.press("F7").text()).contains("新建群组", "需要批准", "加入之后的消息");
    }

    private static ScreenStage groups() {
        return ScreenStage.talking(life()).press("F4");
    }

    private static ClientSimulation life() {
        return caughtUp(1)
                .told(Ops.chat())
                .pushed(new Event.FriendAdded(Friend.unmarked(BOB, CHAT, START), 1));
    }

    private static FindGroups find(@Nullable String part, @Nullable Id after) {
        return new FindGroups(part, null, GroupOrder.NAME, after, 50);
    }

    private static Group stranger(String name) {
        Group ops = Ops.group(null, GroupState.NORMAL);
        return new Group(
                new Id(name.hashCode() & 0xffff),
                name,
                ops.profile(),
                ops.owner(),
                ops.state(),
                null,
                ops.policy(),
                ops.history(),
                ops.members(),
                ops.capacity(),
                START,
                START,
                null,
                null);
    }
}
