package chat.parley.client.screen.message;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static chat.parley.client.state.ClientSimulation.entry;
import static chat.parley.client.state.ClientSimulation.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.look.Theme;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.ClientEvent.Answered;
import chat.parley.client.state.ClientEvent.Answered.NewestFetched;
import chat.parley.client.state.ClientEvent.Answered.OlderFetched;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.state.SideEffect.ForServer.FetchOlder;
import chat.parley.client.term.Grid;
import chat.parley.client.term.Style;
import chat.parley.kit.link.LinkEvent;
import chat.parley.protocol.Id;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.event.Event.CursorMoved;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.Receipts;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageViewTest {
    private static final String CHINESE =
            "中文，【】“”…￥㎡㈱①ㄅ and Latin 收到。今晚的发布窗口还是 22:00 吗？👨‍👩‍👧 🇨🇳 ❤️ é";

    @ParameterizedTest
    @ValueSource(ints = {79, 80, 81})
    @Tag("T4")
    void wideCharactersMoveNoBorder(int columns) {
        ClientSimulation life = caughtUp(1);
        for (int seq = 2; seq < 12; seq++) {
            life.pushed(entry(seq, seq % 2 == 0 ? BOB : ALICE, null, CHINESE.repeat(seq % 4 + 1)));
        }
        Grid grid = ScreenStage.talking(life).size(columns, 24).grid();

        int bar = columns < 80 ? 0 : 26;
        for (int row = 2; row < 22 && bar > 0; row++) {
            assertThat(grid.at(bar, row).text()).as("row %d", row).isEqualTo("│");
        }
        assertThat(grid.lines())
                .allSatisfy(
                        line ->
                                assertThat(ScreenStage.LOOK.widths().of(line))
                                        .isLessThanOrEqualTo(columns));
    }

    /// At 40 columns the list gives way to the switcher.
    @ParameterizedTest
    @ValueSource(ints = {40, 80, 120})
    void whomOneWritesToIsToldByTheAccountWhateverTheyCallThemselves(int columns) {
        Profile impostor = new Profile(new Id(9), Profile.Kind.PERSON, "mallory", "bob", null);
        ScreenStage stage =
                ScreenStage.talking(
                                caughtUp(1)
                                        .told(
                                                ClientSimulation.chat(
                                                        new Id(109), impostor, 1, 1, 0)))
                        .open(new Id(109))
                        .size(columns, 24);

        assertThat(stage.line("write to")).contains("bob @mallory");
        assertThat(stage.text().split("bob @mallory", -1)).hasSizeGreaterThan(columns < 80 ? 2 : 3);
        assertThat(stage.press("C-g").line("@mallory")).contains("bob @mallory");
    }

    @Test
    @Tag("T8")
    void whatComesMovesNothingWhileOneReadsAbove() {
        ScreenStage stage = ScreenStage.talking(caughtUp(100)).press("PgUp", "PgUp");
        List<String> before = stage.lines().subList(3, 20);

        stage.happens(push(101)).happens(push(102));

        assertThat(stage.lines().subList(3, 20)).isEqualTo(before);
        assertThat(stage.text()).contains("↓ 2 new");
        assertThat(stage.state().conversation(CHAT).orElseThrow().unread(ALICE.id())).isEqualTo(2);
    }

    @Test
    @Tag("T8")
    void sendingJumpsDown() {
        ScreenStage stage = ScreenStage.talking(caughtUp(100)).press("PgUp", "PgUp");

        stage.type("hello").press("Enter");

        assertThat(stage.text()).contains("line 100", "hello").doesNotContain("↓");
    }

    @Test
    void pagingDownToTheNewestLineFollowsAgain() {
        ScreenStage stage =
                ScreenStage.talking(caughtUp(100)).press("PgUp", "PgUp", "PgDn", "PgDn");

        stage.happens(push(101));

        assertThat(stage.text()).contains("line 101");
    }

    @Test
    @Tag("A37")
    void scrollingToTheTopFetchesWhatIsOlderAndKeepsThePlace() {
        ClientSimulation life =
                signedIn(120)
                        .happens(new NewestFetched(CHAT, ClientSimulation.page(101, 120, 120)));
        ScreenStage stage = ScreenStage.talking(life);
        life.effects();

        stage.press("PgUp", "PgUp");
        assertThat(life.effects(FetchOlder.class)).containsExactly(new FetchOlder(CHAT, 101));
        assertThat(stage.text()).contains("fetching older messages…");
        String before = stage.lines().get(10);
        stage.happens(new OlderFetched(CHAT, 101, ClientSimulation.page(51, 100, 120)));

        assertThat(stage.lines().get(10)).isEqualTo(before);
        stage.press("PgUp");
        assertThat(stage.text()).contains("line 95");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 53, 79, 80, 99, 100, 120, 200})
    @Tag("T9")
    void theLastMessageIsReachableWhole(int columns) {
        ClientSimulation life = caughtUp(40);
        life.pushed(entry(41, BOB, null, CHINESE.repeat(6) + " the very END"));

        ScreenStage stage = ScreenStage.talking(life).size(columns, 24);

        assertThat(stage.text()).contains("END");
        assertThat(stage.state().watching()).isTrue();
    }

    @Test
    @Tag("T11")
    void theDividerStandsOnceBeforeWhatIsNew() {
        ClientSimulation life = caughtUp(5).pushed(entry(6)).pushed(entry(7));
        ScreenStage stage = ScreenStage.talking(life).happens(push(8));

        List<String> lines = stage.lines();
        List<String> dividers = lines.stream().filter(line -> line.contains(" new ")).toList();

        assertThat(dividers).singleElement().asString().contains("─ 2 new ─");
        assertThat(lines.indexOf(dividers.getFirst()))
                .isBetween(
                        lines.indexOf(stage.line("line 5")), lines.indexOf(stage.line("line 6")));
    }

    @Test
    @Tag("T15")
    void oneSeesHowFarOnesMessageHasCome() {
        ClientSimulation life = caughtUp(1);
        life.pushed(entry(2, ALICE, "a", "read it"));
        life.pushed(entry(3, ALICE, "b", "hold it"));
        life.pushed(entry(4, ALICE, "c", "sent it"));
        life.pushed(new CursorMoved(CHAT, BOB.id(), 3, 2, 2, null));
        ScreenStage stage = ScreenStage.talking(life);

        assertThat(stage.line("read it")).endsWith("✓✓ 09:30");
        assertThat(stage.line("hold it")).endsWith("✓✓ 09:30");
        assertThat(stage.line("sent it")).endsWith(" ✓ 09:30");
        assertThat(markStyle(stage, "read it")).isEqualTo(Theme.DARK.badge());
        assertThat(markStyle(stage, "hold it")).isEqualTo(Theme.DARK.faint());

        Preferences hiding = Preferences.NONE.withReceipts(Receipts.HIDDEN);
        stage.happens(new Answered.Preferred(hiding));
        assertThat(markStyle(stage, "read it")).isEqualTo(Theme.DARK.faint());
    }

    private static Style markStyle(ScreenStage stage, String text) {
        int row = stage.lines().indexOf(stage.line(text));
        return stage.grid().at(72, row).style();
    }

    @Test
    @Tag("C39")
    @Tag("T28")
    void daysAreSeparatedInTheReadersZone() {
        ClientSimulation life = signedIn(1);
        life.happens(new NewestFetched(CHAT, ClientSimulation.page(1, 1, 1)));
        ScreenStage stage = ScreenStage.talking(life);

        assertThat(stage.text()).contains("─ Fri 20 Nov ─").contains("B bob  09:30");
    }

    @Test
    void messagesOfOneSenderStandUnderOneName() {
        ScreenStage stage = ScreenStage.talking(caughtUp(5));

        assertThat(stage.lines().stream().filter(line -> line.contains("B bob"))).hasSize(1);
    }

    @Test
    void aNicknameHidesNobodysAccount() {
        ClientSimulation life = caughtUp(1).pushed(entry(2, calledLike("bob"), null, "it is me"));
        life.pushed(entry(3, BOB, null, "no, me"));
        life.pushed(entry(4, calledLike("bob".repeat(40)), null, "really"));
        ScreenStage stage = ScreenStage.talking(life);

        assertThat(stage.text()).contains("B bob @mallory  09:30", "B bob  09:30");
        assertThat(stage.line("bobbob")).endsWith("… @mallory  09:30");
    }

    private static Profile calledLike(String nickname) {
        return new Profile(new Id(66), Profile.Kind.PERSON, "mallory", nickname, null);
    }

    @Test
    @Tag("T20")
    void remoteTextCannotDriveTheTerminal() {
        ClientSimulation life = caughtUp(1).pushed(entry(2, BOB, null, "a\u001b[2Jb \u202ecba"));

        assertThat(ScreenStage.talking(life).text())
                .doesNotContain("\u001b")
                .doesNotContain("\u202e");
    }

    private static ClientEvent push(long seq) {
        return new ClientEvent.Linked(new LinkEvent.Pushed(new Event.EntryPosted(entry(seq))));
    }
}
