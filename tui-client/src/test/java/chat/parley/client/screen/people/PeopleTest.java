package chat.parley.client.screen.people;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.screen.chat.ChatScreen;
import chat.parley.client.state.ClientEvent.Answered;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientSimulation;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.FriendRequest.FindPeople;
import chat.parley.protocol.operation.FriendRequest.MarkFriend;
import chat.parley.protocol.operation.FriendRequest.PeoplePage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {
    private static final Profile CHEN = profile(3, "chenli", "陈丽", "值班中");
    private static final Profile CAROL = profile(4, "carol", null, "to be reached after ten");
    private static final Profile DANA = profile(5, "dana", null, null);

    @ParameterizedTest
    @CsvSource({"80, 24", "120, 40"})
    @Tag("A25")
    @Tag("B10")
    void friendsStandUnderTheirInitials(int columns, int rows) {
        ScreenStage stage = contacts().size(columns, rows);

        assertThat(stage.line("@bob")).startsWith(" ▌ B  @bob");
        assertThat(stage.line("@carol")).startsWith("   C  @carol").contains("after ten");
        assertThat(stage.line("陈丽")).startsWith("      陈丽 @chenli").contains("值班中");
    }

    @ParameterizedTest
    @CsvSource({"CHEN, @chenli", "丽, @chenli", "cl, @chenli", "car, @carol"})
    @Tag("A25")
    void writingNarrowsThemByNameNicknameOrInitials(String written, String found) {
        ScreenStage stage = contacts().type(written);

        assertThat(people(stage)).singleElement().asString().contains(found);
    }

    @Test
    @Tag("B11")
    void aFriendsCardOpensTheConversation() {
        ScreenStage stage = contacts().type("bob").press("Enter");
        assertThat(stage.text()).contains("since Fri 20 Nov", "x end the friendship");

        stage.press("Enter");

        assertThat(stage.screen()).isInstanceOf(ChatScreen.class);
        assertThat(stage.state().selected()).isEqualTo(CHAT);
    }

    @Test
    @Tag("A24")
    void aFriendshipIsEndedOnlyWhenThatIsConfirmed() {
        ScreenCommand ending = new ScreenCommand.Happen(new Wished.EndFriendship(CAROL));
        ScreenStage stage = contacts().type("carol").press("Enter").type("x");
        assertThat(stage.text()).contains("End the friendship with @carol");
        stage.type("n");
        assertThat(stage.commands()).doesNotContain(ending);

        stage.type("x").type("y").happens(new Answered.FriendshipEnded(CAROL));

        assertThat(stage.commands()).contains(ending);
        assertThat(stage.text()).contains("no longer friends").doesNotContain("C  @carol");
    }

    @Test
    @Tag("A16")
    @Tag("A17")
    void whoIsFoundCanBeAskedWithAFewWords() {
        ScreenStage stage = contacts().press("Tab").type("da").press("Enter");
        FindPeople request = new FindPeople("da", null, 50);
        assertThat(stage.commands()).contains(new ScreenCommand.Ask(request));
        assertThat(stage.text()).contains("looking");

        stage = found(stage, request, new PeoplePage(List.of(ALICE, BOB, DANA), true));
        assertThat(stage.line("@bob")).endsWith("friend");
        assertThat(people(stage)).noneMatch(line -> line.contains("@alice"));
        stage.press("Down").press("Enter").press("Enter").type("你好").press("Enter");

        assertThat(stage.commands())
                .contains(
                        new ScreenCommand.Happen(new Wished.Apply(new ApplyFriend("dana", "你好"))));
    }

    @Test
    @Tag("A16")
    void atTheEndOfThoseFoundTheNextPageIsFetched() {
        ScreenStage stage = contacts().press("Tab").type("da").press("Enter");
        FindPeople first = new FindPeople("da", null, 50);
        found(stage, first, new PeoplePage(List.of(BOB, DANA), true)).press("Down");

        FindPeople next = new FindPeople("da", DANA.id(), 50);
        assertThat(stage.commands()).contains(new ScreenCommand.Ask(next));
        found(stage, next, new PeoplePage(List.of(CAROL), false));
        assertThat(people(stage)).hasSize(3);
    }

    @Test
    @Tag("A16")
    void thosePeopleComeAlsoWhileACardLiesOverThem() {
        ScreenStage stage = contacts().press("Tab").type("da").press("Enter");
        FindPeople first = new FindPeople("da", null, 50);
        found(stage, first, new PeoplePage(List.of(BOB, DANA), true)).press("Down", "Enter");
        assertThat(stage.screen()).isInstanceOf(CardScreen.class);

        FindPeople next = new FindPeople("da", DANA.id(), 50);
        found(stage, next, new PeoplePage(List.of(CAROL), false)).press("Esc");

        assertThat(people(stage)).hasSize(3);
    }

    @Test
    void anAnswerToWhatIsNoLongerLookedForIsDropped() {
        ScreenStage stage = contacts().press("Tab").type("da").press("Enter");
        stage.type("n").press("Enter");

        found(stage, new FindPeople("da", null, 50), new PeoplePage(List.of(CAROL), false));

        assertThat(stage.text()).doesNotContain("@carol");
    }

    @ParameterizedTest
    @CsvSource({"/contacts car, @carol", "/find da, looking", "/unfriend carol, y ends it"})
    void commandsLeadThereToo(String command, String shown) {
        ScreenStage stage = ScreenStage.talking(life()).type(command).press("Enter");

        assertThat(stage.text()).contains(shown);
    }

    @Test
    @Tag("C11")
    void aStarredFriendStandsFirstUnderTheNameThatOneGaveThem() {
        ScreenStage stage = contacts().type("chen").press("Enter").type("s");
        stage.type("r").type("Boss 老板").press("Enter");
        MarkFriend star = new MarkFriend("chenli", null, true);
        MarkFriend remark = new MarkFriend("chenli", "Boss 老板", null);
        assertThat(stage.commands())
                .contains(
                        new ScreenCommand.Happen(new Wished.Mark(star)),
                        new ScreenCommand.Happen(new Wished.Mark(remark)));

        stage.happens(new Answered.Marked(marked("Boss 老板", true)));
        assertThat(stage.text()).contains("Boss 老板 @chenli", "nickname", "starred");
        stage.press("Esc").press("C-u");

        assertThat(people(stage).getFirst()).startsWith(" ▌ *  Boss 老板 @chenli");
        assertThat(people(stage.type("boss"))).hasSize(1);
        stage.press("C-u").happens(new Answered.Marked(marked(null, false)));
        assertThat(stage.line("陈丽")).startsWith("      陈丽 @chenli");
    }

    private static Friend marked(@Nullable String remark, boolean starred) {
        return new Friend(CHEN, new Id(103), START, remark, starred);
    }

    @Test
    @Tag("C11")
    void theConversationIsCalledAfterTheRemark() {
        Friend bob = new Friend(BOB, CHAT, START, "Bobby", false);
        ScreenStage stage = contacts().happens(new Answered.Marked(bob)).press("Esc");

        assertThat(stage.text()).contains("Bobby @bob");
        assertThat(stage.press("C-g").type("bobb").line("Bobby")).contains("@bob");
    }

    @Test
    @Tag("C11")
    void whoIsBlockedIsSaidToBeAndUnblockedByTheSameKey() {
        ScreenStage stage = contacts().type("bob").press("Enter").type("b");
        assertThat(stage.text()).contains("Block @bob?");
        assertThat(stage.type("n").text()).doesNotContain("Block @bob?");
        assertThat(stage.commands())
                .doesNotContain(new ScreenCommand.Happen(new Wished.SetBlock(BOB, true)));
        stage.type("b").type("y");
        assertThat(stage.commands())
                .contains(new ScreenCommand.Happen(new Wished.SetBlock(BOB, true)));
        stage.happens(new Answered.BlockSet(BOB, true));
        assertThat(stage.text()).contains("@bob is blocked, and is not told");
        assertThat(stage.press("Esc").line("@bob")).endsWith("blocked");
        assertThat(stage.press("Esc").text()).contains("You block them");

        stage.press("F3").type("bob").press("Enter").type("b");

        assertThat(stage.commands())
                .contains(new ScreenCommand.Happen(new Wished.SetBlock(BOB, false)));
    }

    @Test
    void aStrangerWhoIsBlockedIsListedBelowTheFriends() {
        ScreenStage stage = contacts().happens(new Answered.BlockSet(DANA, true));

        assertThat(stage.line("-  @dana")).endsWith("blocked");
    }

    @Test
    void escLeadsBackStepByStep() {
        ScreenStage stage = contacts().press("Enter", "Esc");
        assertThat(stage.screen()).isInstanceOf(ContactsScreen.class);

        assertThat(stage.press("Esc").screen()).isInstanceOf(ChatScreen.class);
    }

    @Test
    @Tag("A61")
    void everythingIsSaidInChinese() {
        ScreenStage stage =
                contacts().with(ScreenStage.appearance(Language.CHINESE, Ambiguous.NARROW));
        assertThat(stage.text()).contains("好友", "输入部分名字", "Enter 名片");

        assertThat(stage.press("Enter").text()).contains("自 11月20日 周五 起", "解除好友");
    }

    private static ScreenStage contacts() {
        return ScreenStage.talking(life()).press("F3");
    }

    private static ClientSimulation life() {
        return caughtUp(1)
                .pushed(new Event.FriendAdded(Friend.unmarked(CAROL, new Id(104), START), 1))
                .pushed(new Event.FriendAdded(Friend.unmarked(CHEN, new Id(103), START), 2))
                .pushed(new Event.FriendAdded(Friend.unmarked(BOB, CHAT, START), 3));
    }

    private static ScreenStage found(ScreenStage stage, FindPeople request, PeoplePage page) {
        return stage.answered(request, page);
    }

    private static List<String> people(ScreenStage stage) {
        return stage.lines().stream().filter(line -> line.contains("@")).toList();
    }

    @Test
    void behindWhatCameOfAWishTheKeysStandStill() {
        ScreenStage stage = ScreenStage.talking(caughtUp(1)).size(100, 24);
        stage.show(CardScreen.of(BOB)).happens(new Answered.BlockSet(BOB, true));

        assertThat(stage.lines().getLast()).contains("@bob is blocked", "Esc back");
    }

    private static Profile profile(
            long id, String name, @Nullable String nickname, @Nullable String signature) {
        return new Profile(new Id(id), Profile.Kind.PERSON, name, nickname, signature);
    }
}
