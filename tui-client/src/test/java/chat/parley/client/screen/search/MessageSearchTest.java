package chat.parley.client.screen.search;

import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static chat.parley.client.state.ClientSimulation.entry;
import static chat.parley.client.state.ClientSimulation.page;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.look.FoundWords;
import chat.parley.client.look.FoundWords.Piece;
import chat.parley.client.screen.Ops;
import chat.parley.client.screen.ScreenCommand.Ask;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.screen.SearchResults;
import chat.parley.client.screen.chat.ChatScreen;
import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.ClientSimulation;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.FoundMessage;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.model.group.GroupReference;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.SearchRequest.MessagesFound;
import chat.parley.protocol.operation.SearchRequest.SearchMessages;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Looking for messages, and going to where they stand.
public class MessageSearchTest {
    private final ScreenStage stage = ScreenStage.talking(held(900, 1_000));

    @Test
    void itIsAKeyAwayAndSaysWhatCanBeAskedFor() {
        stage.press("F7");

        assertThat(stage.text()).contains("Find messages", "from:NAME", "Enter find");
        assertThat(chinese().text()).contains("查找消息", "from:名字", "Enter 查找");
    }

    @Test
    void whatIsFoundStandsWithSenderPlaceTimeAndWords() {
        found(stage.press("F7").type("line"));

        assertThat(stage.line("line 990")).contains("bob", "@bob");
        assertThat(stage.text()).contains("Enter go there");
        assertThat(chinese().text()).contains("Enter 转到");
    }

    @Test
    void aGroupIsCalledAsInTheListOfConversations() {
        ConversationView view =
                new ConversationView(false, false, NotifyLevel.ALL, null, null, "Night shift");
        ScreenStage there =
                ScreenStage.talking(
                                held(900, 1_000)
                                        .told(Ops.chat(GroupState.NORMAL, null, null, view)))
                        .size(120, 40);
        Entry entry = Ops.said(1, BOB, new Body.Text("a line"));
        GroupReference group = new GroupReference(Ops.ID, "ops");

        there.press("F7").type("line").press("Enter");
        there.answered(
                asking("line", null, null),
                new MessagesFound(
                        List.of("line"),
                        List.of(new FoundMessage(entry, null, group)),
                        null,
                        true));

        assertThat(there.line("a line")).contains("Night shift #ops");
    }

    @Test
    void theWordsThatWereFoundAreMarked() {
        assertThat(FoundWords.in("The ＤＩＳＫ, 磁盘满了", List.of("disk", "磁盘")))
                .containsExactly(
                        new Piece("The ", false),
                        new Piece("ＤＩＳＫ", true),
                        new Piece(", ", false),
                        new Piece("磁盘", true),
                        new Piece("满了", false));
        assertThat(FoundWords.in("nothing", List.of()))
                .containsExactly(new Piece("nothing", false));
    }

    @Test
    void enterGoesToTheMessageThatIsHeld() {
        found(stage.press("F7").type("line")).press("Enter");

        assertThat(stage.screen()).isInstanceOf(ChatScreen.class);
        assertThat(stage.text()).contains("▌   line 990");
    }

    @Test
    void aPlaceThatIsNotHeldIsShownWithWhatIsAroundIt() {
        found(stage.press("F7").type("line")).press("Down", "Enter");
        History around = new History(CHAT, null, null, 500L, 50);
        assertThat(stage.commands()).contains(new Ask(around));
        stage.answered(around, aroundPlace());

        assertThat(stage.text()).contains("Earlier in the conversation", "▌   line 500");
        assertThat(stage.text()).contains("line 499", "line 501");
        assertThat(chinese().text()).contains("较早的消息", "PgDn 滚动");
        assertThat(stage.press("Esc").screen()).isInstanceOf(ChatScreen.class);
    }

    @Test
    void theEndsOfAPlaceAreFetchedAsOneLooksOn() {
        ScreenStage there = place();
        there.press("PgUp", "PgUp", "PgUp", "PgUp", "PgUp");
        History older = new History(CHAT, 475L, null, null, 50);
        assertThat(there.commands()).contains(new Ask(older));
        there.answered(older, page(425, 474, 1_000)).press("PgUp");
        assertThat(there.text()).contains("line 47");

        for (int i = 0; i < 20; i++) {
            there.press("PgDn");
        }
        History newer = new History(CHAT, null, 524L, null, 50);
        assertThat(there.commands()).contains(new Ask(newer));
        there.answered(newer, new Entries(page(525, 574, 1_000).entries(), 1_000, true));
        assertThat(there.press("PgDn").text()).contains("line 53");
        assertThat(there.press("Enter").screen()).isInstanceOf(ChatScreen.class);
    }

    @Test
    void theCommandLooksInTheOpenConversationAndTabEverywhere() {
        stage.type("/search line").press("Enter");
        assertThat(stage.text()).contains("Find messages in", "bob");
        assertThat(stage.commands()).contains(new Ask(asking("line", CHAT, null)));

        stage.press("Tab");
        assertThat(stage.commands()).contains(new Ask(asking("line", null, null)));
    }

    @Test
    void theSwitcherLeadsToMessages() {
        stage.press("C-g").type("disk");
        assertThat(stage.line("messages with")).endsWith("“disk”");

        stage.press("Enter");
        assertThat(stage.commands()).contains(new Ask(asking("disk", null, null)));
        assertThat(stage.screen()).isInstanceOf(MessageSearchScreen.class);
    }

    @Test
    void whatFollowsIsFetchedPastTheLastAndAnEmptyPageIsNoEnd() {
        stage.press("F7").type("line").press("Enter");
        stage.answered(
                asking("line", null, null),
                new MessagesFound(List.of(), List.of(), new Id(9), true));
        assertThat(stage.commands()).contains(new Ask(asking("line", null, new Id(9))));
        stage.answered(
                asking("line", null, new Id(9)),
                new MessagesFound(List.of("line"), List.of(hit(990)), new Id(5), true));

        stage.press("Down");
        assertThat(stage.commands()).contains(new Ask(asking("line", null, new Id(5))));
    }

    @Test
    void whatGoesWrongAndWhatIsMissingIsSaid() {
        stage.press("F7").type("line").press("Enter");
        assertThat(stage.failed(asking("line", null, null), "no such date").text())
                .contains("no such date");

        stage.type("s").press("Enter");
        stage.answered(
                asking("lines", null, null), new MessagesFound(List.of(), List.of(), null, false));
        assertThat(stage.text()).contains("No message was found.", "still being made");
    }

    /// What was found, for tests of all screens.
    public static ScreenStage shown() {
        return found(ScreenStage.talking(held(900, 1_000)).press("F7").type("line"));
    }

    /// A place far above what is held.
    public static ScreenStage place() {
        return shown().press("Down", "Enter")
                .answered(new History(CHAT, null, null, 500L, 50), aroundPlace());
    }

    private static Entries aroundPlace() {
        return new Entries(page(475, 524, 1_000).entries(), 1_000, true);
    }

    private static ScreenStage found(ScreenStage written) {
        return written.press("Enter")
                .answered(
                        asking("line", null, null),
                        new MessagesFound(
                                List.of("line"), List.of(hit(990), hit(500)), null, true));
    }

    private static SearchMessages asking(String query, @Nullable Id in, @Nullable Id before) {
        return new SearchMessages(query, in, "Z", before, SearchResults.PAGE);
    }

    private static FoundMessage hit(long seq) {
        return new FoundMessage(entry(seq), BOB, null);
    }

    /// Everything up to `head` is read, and held from `from` on.
    private static ClientSimulation held(long from, long head) {
        ClientSimulation life = caughtUp(0);
        life.happens(new ClientEvent.Answered.NewestFetched(CHAT, newest(from, head)));
        return life;
    }

    private static Entries newest(long from, long head) {
        return new Entries(
                LongStream.rangeClosed(from, head).mapToObj(ClientSimulation::entry).toList(),
                head,
                true);
    }

    private ScreenStage chinese() {
        return stage.with(ScreenStage.appearance(Language.CHINESE, Ambiguous.NARROW));
    }
}
