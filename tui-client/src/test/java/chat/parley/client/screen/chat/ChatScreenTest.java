package chat.parley.client.screen.chat;

import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static chat.parley.client.state.ClientSimulation.entry;
import static chat.parley.protocol.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.Composer;
import chat.parley.client.screen.Navigation;
import chat.parley.client.screen.Picker;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.group.GroupScreen;
import chat.parley.client.screen.group.GroupsScreen;
import chat.parley.client.screen.group.NewGroupScreen;
import chat.parley.client.screen.help.HelpScreen;
import chat.parley.client.screen.people.ApplicationsScreen;
import chat.parley.client.screen.people.CardScreen;
import chat.parley.client.screen.people.ContactsScreen;
import chat.parley.client.screen.people.PeopleScreen;
import chat.parley.client.screen.sign.EndedScreen;
import chat.parley.client.screen.sign.SignScreen;
import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.ClientEvent.Answered.MessageRefused;
import chat.parley.client.state.ClientEvent.Linked;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.state.RefusalDetails;
import chat.parley.client.state.store.Keeping;
import chat.parley.client.term.Grid;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.operation.ApplicationRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatScreenTest {
    private static final Id CHEN = new Id(101);

    @Test
    @Tag("F54")
    void theWordsOnLeavingAreTrue() {
        ScreenStage stage = ScreenStage.talking(caughtUp(1)).size(120, 40).press("C-c");
        assertThat(stage.text()).contains("nothing is lost").doesNotContain("second window");

        stage.with(Keeping.KEPT_APART);
        assertThat(stage.text()).contains("nothing is lost", "alice · second window");

        stage.with(Keeping.NOT_KEPT);
        assertThat(stage.text()).contains("what is not sent is lost");

        stage.show(new EndedScreen(new LinkState.Ended(null, null, null)));
        assertThat(stage.text()).contains("did not send is lost");

        stage.with(Keeping.KEPT_BY_SERVER);
        assertThat(stage.text()).contains("The server keeps what you wrote");
    }

    @Test
    @Tag("T1")
    void pastingManyLinesSendsNothingUntilEnterThenOneMessage() {
        String lines =
                IntStream.range(0, 40).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
        ScreenStage stage = ScreenStage.talking(caughtUp(1)).on(new Input.Paste(lines));
        assertThat(sent(stage)).isEmpty();

        stage.press("Enter");

        assertThat(sent(stage)).containsExactly(new ScreenCommand.Send(CHAT, new Body.Text(lines)));
    }

    @Test
    void whatCannotBeSentForLongStaysInTheLine() {
        ScreenStage stage = ScreenStage.talking(caughtUp(1));
        for (int i = 0; i < 100; i++) {
            stage.type("word " + i).press("Enter");
        }
        assertThat(sent(stage)).hasSize(100);

        stage.type("one more").press("Enter");

        assertThat(sent(stage)).hasSize(100);
        assertThat(stage.text()).contains("100 messages wait to be sent", "> one more");
    }

    @Test
    @Tag("T5")
    void theCursorStandsAtTheCaretWhileMessagesStreamIn() {
        ScreenStage stage = ScreenStage.talking(caughtUp(1)).type("你好 wor").press("Left");
        Grid.Position before = stage.grid().cursor().orElseThrow();

        stage.happens(pushed(new Event.EntryPosted(entry(2))));

        assertThat(before).isEqualTo(new Grid.Position(26 + 1 + 3 + 7, 23));
        assertThat(stage.grid().cursor()).contains(before);
    }

    @Test
    @Tag("T6")
    void oneStepOfTheCaretIsOneCharacterAsReadersCountThem() {
        ScreenStage stage =
                ScreenStage.talking(caughtUp(1)).type("a👨‍👩‍👧🇨🇳").press("Backspace");
        assertThat(stage.line("> a👨‍👩‍👧")).doesNotContain("🇨🇳");

        stage.press("Backspace", "Enter");

        assertThat(sent(stage)).containsExactly(new ScreenCommand.Send(CHAT, new Body.Text("a")));
    }

    @Test
    @Tag("T14")
    void eachConversationKeepsItsDraft() {
        ScreenStage stage = ScreenStage.talking(withChen());
        stage.type("for bob").press("C-n");
        assertThat(stage.text()).contains("write to @陈丽").doesNotContain("for bob");

        stage.type("给陈丽").press("C-n");
        assertThat(stage.line("> for bob")).isNotEmpty();
        stage.size(60, 20).press("C-n").press("Enter");

        assertThat(sent(stage)).containsExactly(new ScreenCommand.Send(CHEN, new Body.Text("给陈丽")));
    }

    @Test
    @Tag("T15")
    void aRefusedMessageCanBeSentAgainEditedOrDiscarded() {
        ScreenStage stage = refused();
        assertThat(stage.text()).contains("not sent", Reason.MAY_NOT_SPEAK.text(ENGLISH));

        stage.press("Up").type("r");
        assertThat(stage.text()).contains("○ sending");
        stage = refused().press("Up").type("e");
        assertThat(stage.line("> hello")).isNotEmpty();
        stage = refused().press("Up").type("d");
        assertThat(stage.text()).doesNotContain("hello");
    }

    @Test
    @Tag("T15")
    void whatIsWrittenOfflineIsSeenToWait() {
        ScreenStage stage = ScreenStage.talking(caughtUp(1).loses()).type("hello").press("Enter");

        assertThat(stage.line("hello")).endsWith("○ waiting");
        assertThat(stage.lines().getFirst()).contains("○ offline, retry in 1 s");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,3", "39,9", "40,10", "80,24", "79,24", "99,30", "120,40", "400,100"})
    @Tag("T18")
    void anySizeIsSafe(int columns, int rows) {
        ScreenStage stage = ScreenStage.talking(withChen()).type("你好\nworld");
        List<Screen> screens =
                List.of(
                        stage.screen(),
                        new HelpScreen(5),
                        ApplicationsScreen.ALL,
                        new PaletteScreen(ChatScreen.START, new Picker(Composer.EMPTY, 3)),
                        ContactsScreen.ALL,
                        PeopleScreen.asking(Picker.EMPTY),
                        CardScreen.of(ClientSimulation.BOB),
                        GroupsScreen.ALL,
                        shown(GroupScreen.opening("ops")),
                        NewGroupScreen.called("ops"),
                        shown(ReadersScreen.opening(stage.state()).orElseThrow()),
                        new EndedScreen(new LinkState.Ended(Reason.BANNED, "for a week", null)),
                        SignScreen.in("host"));

        for (Screen screen : screens) {
            stage.show(screen).size(columns, rows);
            Grid grid = new Grid(columns, rows);
            screen.draw(new Painter(grid, ScreenStage.LOOK.widths()), stage.frame());
            assertThat(grid.cursor().filter(at -> at.column() >= columns || at.row() >= rows))
                    .as("a cursor outside of the window, on %s", screen)
                    .isEmpty();
            stage.on(new Input.Paste("pasted\nlines")).press("PgUp", "PgDn", "Esc");
        }
    }

    @Test
    void nothingIsReadInAWindowWithoutTheKeyboardNorUnderAnotherScreen() {
        ScreenStage stage = ScreenStage.talking(caughtUp(1));
        assertThat(stage.state().watching()).isTrue();

        assertThat(stage.focus(false).state().watching()).isFalse();
        assertThat(stage.focus(true).state().watching()).isTrue();
        assertThat(stage.press("F3").state().watching()).isFalse();
        assertThat(stage.press("Esc").state().watching()).isTrue();
    }

    private static Screen shown(ScreenUpdate opened) {
        return opened.steps().stream()
                .map(step -> ((Navigation.Push) step).screen())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("T18")
    void theListGivesWayBelowEightyColumns() {
        ScreenStage stage = ScreenStage.talking(withChen());
        assertThat(stage.size(80, 24).text()).contains("│", "▌@bob");

        assertThat(stage.size(79, 24).text()).doesNotContain("│", "▌");
        assertThat(stage.press("C-g").text()).contains("@陈丽");
    }

    @Test
    @Tag("T7")
    void whereLinesAreDrawnWideTheScreenIsBuiltOfAscii() {
        ScreenStage stage =
                ScreenStage.talking(withChen())
                        .with(ScreenStage.appearance(Language.CHINESE, Ambiguous.WIDE));

        assertThat(stage.lines())
                .allMatch(line -> stage.frame().appearance().widths().of(line) <= 80);
        assertThat(stage.text()).contains("------+------", "|").doesNotContain("─", "│", "●");
    }

    @Test
    @Tag("T27")
    void unreadCountsAreCapped() {
        ClientSimulation life = caughtUp(1);
        for (long seq = 2; seq < 250; seq++) {
            life.pushed(entry(seq));
        }
        ScreenStage stage = new ScreenStage(life);

        assertThat(stage.lines().getFirst()).contains("99+ unread");
        assertThat(stage.line("@bob")).endsWith("99+ │");
    }

    @Test
    void anUnknownCommandIsNeverSent() {
        ScreenStage stage = ScreenStage.talking(caughtUp(1)).type("/jion #ops").press("Enter");

        assertThat(sent(stage)).isEmpty();
        assertThat(stage.text()).contains("There is no command /jion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//usr/bin", "／／usr/bin"})
    void twoSlashesBeginAMessageWithOne(String text) {
        ScreenStage stage = ScreenStage.talking(caughtUp(1)).type(text).press("Enter");

        assertThat(sent(stage))
                .containsExactly(new ScreenCommand.Send(CHAT, new Body.Text(text.substring(1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/apply carol let us talk", "／apply ＠carol let us talk"})
    @Tag("A17")
    void commandsAreUnderstoodInFullWidthToo(String text) {
        ScreenStage stage = ScreenStage.talking(caughtUp(1)).type(text).press("Enter");

        assertThat(stage.commands())
                .contains(
                        new ScreenCommand.Happen(
                                new Wished.Apply(
                                        new ApplicationRequest.ApplyFriend(
                                                "carol", "let us talk"))));
    }

    @Test
    void aLineThatLooksLikeAPasswordIsHeldBackUntilItIsConfirmed() {
        ScreenStage stage =
                ScreenStage.talking(caughtUp(1)).type(" login alice hunter22").press("Enter");
        assertThat(sent(stage)).isEmpty();

        stage.press("Enter");

        assertThat(sent(stage)).hasSize(1);
    }

    @Test
    @Tag("A46")
    void aBlankLineIsNotSent() {
        assertThat(sent(ScreenStage.talking(caughtUp(1)).type("  ").press("Enter"))).isEmpty();
    }

    @Test
    void quittingAsksFirst() {
        ScreenStage stage = ScreenStage.talking(caughtUp(1)).type("draft").press("C-c", "C-c");
        assertThat(stage.text()).contains("Quit?");
        assertThat(stage.commands()).doesNotContain(new ScreenCommand.Quit());

        stage.press("C-c");

        assertThat(stage.commands()).contains(new ScreenCommand.Quit());
    }

    private static ClientSimulation withChen() {
        return caughtUp(1)
                .told(ClientSimulation.chat(CHEN, ClientSimulation.person(3, "陈丽"), 0, 0, 0));
    }

    private static ScreenStage refused() {
        ScreenStage stage = ScreenStage.talking(caughtUp(1)).type("hello").press("Enter");
        return stage.happens(
                new MessageRefused(CHAT, "own-1", new RefusalDetails(Reason.MAY_NOT_SPEAK), null));
    }

    private static ClientEvent pushed(Event event) {
        return new Linked(new LinkEvent.Pushed(event));
    }

    private static List<ScreenCommand> sent(ScreenStage stage) {
        return stage.commands().stream().filter(ScreenCommand.Send.class::isInstance).toList();
    }
}
