package chat.parley.client.screen.chat;

import static chat.parley.client.screen.message.ChangedMessagesTest.answer;
import static chat.parley.client.screen.message.ChangedMessagesTest.change;
import static chat.parley.client.screen.message.ChangedMessagesTest.push;
import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static chat.parley.client.state.ClientSimulation.entry;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.screen.people.CardScreen;
import chat.parley.client.state.ClientEvent.Answered.NotDone;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.state.ComposerDraft;
import chat.parley.client.state.ComposerDraft.EditDraft;
import chat.parley.client.state.RefusalDetails;
import chat.parley.client.state.SideEffect.ForDisk.KeepDraft;
import chat.parley.client.state.SideEffect.ForServer.RequestChange;
import chat.parley.client.state.SideEffect.ForServer.Send;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.MessageRequest.EditMessage;
import chat.parley.protocol.operation.MessageRequest.ListPins;
import chat.parley.protocol.operation.MessageRequest.PinMessage;
import chat.parley.protocol.operation.MessageRequest.Pins;
import chat.parley.protocol.operation.MessageRequest.ReactToMessage;
import chat.parley.protocol.operation.MessageRequest.RecallMessage;
import chat.parley.protocol.operation.MessageRequest.Stored;
import chat.parley.protocol.operation.Request;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Selecting messages with the arrows, and what keys then do.
class MessageActionsTest {
    private final ClientSimulation life = caughtUp(10);
    private final ScreenStage stage = ScreenStage.talking(life);

    @Test
    void upOnAnEmptyLineSelectsTheNewestInViewAndSaysWhatCanBeDone() {
        stage.press("Up");

        assertThat(stage.line("line 10")).contains("▌   line 10");
        assertThat(stage.text()).contains("r reply", "+ react", "y copy", "u sender", "Esc leave");
        assertThat(stage.text()).doesNotContain("e edit", "d recall");
        assertThat(chinese().text()).contains("r 回复", "+ 表情回应", "y 复制", "Esc 返回");
    }

    @Test
    void noHintIsBrokenBetweenAKeyAndWhatItDoes() {
        stage.press("Up");

        assertThat(chinese().text()).contains("m 标为未读", "y 复制", "u 发送者");
        assertThat(stage.size(81, 24).text()).contains("m 标为未读", "y 复制", "u 发送者");
    }

    @Test
    void escOrALetterThatIsNoActionEndsIt() {
        assertThat(stage.press("Up", "Esc").text()).doesNotContain("▌   line");

        stage.press("Up").type("h").type("i");
        assertThat(stage.text()).doesNotContain("▌   line").contains("> hi");
    }

    @Test
    void downBelowTheNewestLeadsBackToTheLine() {
        stage.press("Up", "Up", "Down");
        assertThat(stage.text()).contains("▌   line 10");
        assertThat(stage.press("Down").text()).doesNotContain("▌   line");
    }

    @Test
    void theViewScrollsAlong() {
        for (int i = 0; i < 10; i++) {
            stage.press("Up");
            assertThat(stage.text()).contains("▌   line " + (10 - i));
        }
        stage.size(80, 12);
        for (int i = 1; i < 10; i++) {
            stage.press("Down");
            assertThat(stage.text()).contains("▌   line " + (i + 1));
        }
    }

    @Test
    @Tag("T8")
    void whatComesMovesNeitherTheSelectionNorTheView() {
        ScreenStage full = ScreenStage.talking(caughtUp(100)).press("Up", "Up");
        List<String> before = full.lines().subList(3, 18);

        full.happens(push(entry(101))).happens(push(answer(102, BOB, 3)));

        assertThat(full.lines().subList(3, 18)).isEqualTo(before);
        assertThat(full.text()).contains("▌   line 99", "↓ 2 new");
    }

    @Test
    @Tag("T10")
    void theActionHitsTheSelectedMessageWithDaysDividersAndRepliesBetween() {
        stage.happens(push(later(11, "tomorrow's")));
        stage.focus(false);
        stage.happens(push(answer(12, BOB, 3)));
        stage.happens(push(notice(13)));
        stage.happens(push(answer(14, BOB, 4)));
        stage.focus(true);

        stage.press("Up", "Up", "Up", "Up");
        assertThat(stage.text()).contains("▌   line 10");
        stage.press("Down");
        assertThat(stage.text()).contains("▌   tomorrow's");
        life.effects();
        stage.type("p");

        assertThat(asked()).containsExactly(new PinMessage(CHAT, 11, true));
    }

    @Test
    @Tag("T14")
    void aReplyIsPartOfTheDraftAndGoesWithTheMessage() {
        stage.press("Up", "Up").type("r");
        assertThat(stage.line("Esc drops it")).contains("┊ bob: line 9");
        stage.type("yes");
        stage.open(other()).open(CHAT);
        assertThat(stage.line("Esc drops it")).contains("┊ bob: line 9");
        assertThat(life.chat().draft()).isEqualTo(new ComposerDraft("yes", 9L, true));

        stage.press("Enter");

        assertThat(life.effects(Send.class))
                .singleElement()
                .satisfies(sent -> assertThat(sent.message().replyTo()).isEqualTo(9L));
        assertThat(stage.text()).contains("┊ bob: line 9").doesNotContain("Esc drops it");
        assertThat(life.chat().draft().replyTo()).isNull();
    }

    @Test
    void escDropsTheReplyAndKeepsTheWords() {
        stage.press("Up").type("r").type("words").press("Esc");

        assertThat(stage.text()).contains("> words").doesNotContain("┊");
        assertThat(life.chat().draft().replyTo()).isNull();
    }

    @Test
    void anEditBringsTheSourceAndGivesBackWhatWasBeingWritten() {
        stage.happens(push(entry(11, ALICE, null, "teh *words* :tada:")));
        stage.press("Up").type("r").type("half a th").press("C-a", "C-k");
        stage.press("Up").type("e");
        assertThat(stage.text()).contains("> teh *words* :tada:", "editing a message you sent");
        stage.press("C-a", "Delete", "Delete", "Delete").type("the");
        EditMessage edit = new EditMessage(CHAT, 11, new Body.Text("the *words* :tada:"));

        stage.press("Enter", "Enter");

        assertThat(stage.commands()).containsOnlyOnce(new ScreenCommand.Ask(edit));
        assertThat(stage.text()).contains("> the *words*");
        stage.answered(edit, new Stored(CHAT, 11, 12L));
        assertThat(stage.text()).doesNotContain("> the");
        assertThat(stage.line("Esc drops it")).contains("┊ alice: teh");
    }

    @Test
    void leavingAnEditChangesNothing() {
        stage.happens(push(entry(11, ALICE, null, "mine"))).press("Up").type("e").type(" more");
        life.effects();

        stage.press("Esc");

        assertThat(stage.text()).contains("write to").doesNotContain("mine more", "editing");
        assertThat(asked()).isEmpty();
        assertThat(life.chat().draft()).isEqualTo(new ComposerDraft("", null, false));
    }

    @Test
    @Tag("T14")
    void anEditInTheMakingIsKeptAndThereAgainBesideTheDraft() {
        stage.happens(push(entry(11, ALICE, null, "mine"))).press("Up").type("r").type("draft");
        stage.press("C-a", "C-k", "Up").type("e").type(" and more");
        EditDraft edit = new EditDraft(11, "mine and more");
        assertThat(life.chat().draft().edit()).isEqualTo(edit);
        life.effects();
        stage.happens(new Wished.Leave());
        assertThat(life.effects()).contains(new KeepDraft(CHAT, "", 11L, edit));

        stage.show(ChatScreen.START.goingOn(life.chat().draft()));

        assertThat(stage.text()).contains("> mine and more", "editing a message you sent");
        assertThat(stage.press("Esc").text()).contains("write to").doesNotContain("mine and more");
        assertThat(life.chat().draft().edit()).isNull();
    }

    @Test
    void withoutAConnectionAnEditStaysInTheLine() {
        stage.happens(push(entry(11, ALICE, null, "mine"))).press("Up").type("e").type("!");
        life.loses();

        stage.press("Enter");

        assertThat(stage.text()).contains("> mine!", "There is no connection");
    }

    @Test
    void whatTheServerDidNotTakeOfAnEditStaysInTheLine() {
        stage.happens(push(entry(11, ALICE, null, "mine"))).press("Up").type("e").type("!");
        EditMessage edit = new EditMessage(CHAT, 11, new Body.Text("mine!"));
        stage.press("Enter");

        stage.failed(edit, "The connection was lost.");

        assertThat(stage.text()).contains("> mine!", "The connection was lost.");
        stage.press("Enter");
        assertThat(stage.commands()).contains(new ScreenCommand.Ask(edit));
        stage.type("!").answered(edit, new Stored(CHAT, 11, 12L));
        assertThat(stage.text()).contains("> mine!!", "editing a message you sent");
    }

    @Test
    void aMessageIsRecalledOnceThatIsConfirmed() {
        stage.happens(push(entry(11, ALICE, null, "mine"))).press("Up").type("d");
        assertThat(stage.text()).contains("Recall this message, for everybody?");
        assertThat(stage.type("n").text()).contains("▌").doesNotContain("Recall this message");
        assertThat(asked()).isEmpty();

        stage.type("d").type("y");

        assertThat(asked()).containsExactly(new RecallMessage(CHAT, 11));
    }

    @Test
    void othersWordsAreNotOnesOwnToChange() {
        stage.press("Up").type("e");
        assertThat(stage.text()).contains("That cannot be done with this message.");
        assertThat(stage.type("d").text()).contains("That cannot be done with this message.");
        assertThat(asked()).isEmpty();
    }

    @Test
    void aReactionIsPickedAndTheSameAgainTakesItBack() {
        stage.press("Up").type("+");
        assertThat(stage.text()).contains("React", "👍", "Enter react");
        stage.press("Down", "Down", "Down", "Enter");
        assertThat(asked()).containsExactly(new ReactToMessage(CHAT, 10, "🎉", true));
        stage.happens(push(change(11, ALICE, new Body.Reaction(10, "🎉", true, 1))));

        stage.type("+");
        assertThat(stage.line("🎉")).contains("takes yours back");
        stage.type(":tada").press("Enter");

        assertThat(asked()).containsExactly(new ReactToMessage(CHAT, 10, "🎉", false));
    }

    @Test
    @Tag("T21")
    void copyingGivesExactlyTheSource() {
        String source = "  a :tada: **b**\n\tc";
        stage.happens(push(entry(11, BOB, null, source))).press("Up").type("y");

        assertThat(stage.commands()).contains(new ScreenCommand.Copy(source));
        assertThat(stage.text()).contains("Sent to the terminal's clipboard");
    }

    @Test
    @Tag("T22")
    void ofALinkTheRealHostIsSaidAndTheAddressCopied() {
        String trap = "https://bank.example@evil.example/login";
        stage.happens(push(entry(11, BOB, null, "see " + trap + ", or http://пример.example/a.")));
        stage.press("Up").type("o");
        assertThat(stage.text()).contains("leads to evil.example:");
        assertThat(stage.commands()).contains(new ScreenCommand.Copy(trap));

        stage.type("o");

        assertThat(stage.text()).contains("leads to xn--e1afmkfd.example:");
        assertThat(stage.commands()).contains(new ScreenCommand.Copy("http://пример.example/a"));
        assertThat(stage.type("o").text()).contains("leads to evil.example:");
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, An edit needs words", "CHINESE, 编辑后不能为空"})
    void anEditWithoutWordsIsNotSentAndSaysWhy(Language language, String said) {
        life.pushed(entry(11, ALICE, "own", "own words"));
        stage.with(ScreenStage.appearance(language, Ambiguous.NARROW));

        stage.press("Up").type("e").press("C-u", "Enter");

        assertThat(stage.text()).contains(said);
        assertThat(life.effects(RequestChange.class)).isEmpty();
    }

    @Test
    void thatThereIsNoConnectionIsSaidNoLongerThanItIsSo() {
        life.pushed(entry(11, ALICE, "own", "own words"));
        stage.press("Up").type("e").type("!");
        life.loses();
        assertThat(stage.press("Enter").text()).contains("no connection");

        life.welcome();
        stage.size(80, 24);

        assertThat(stage.text()).doesNotContain("no connection");
    }

    @Test
    void thePinnedMessagesAreListed() {
        stage.type("/pins").press("Enter");
        assertThat(stage.text()).contains("Pinned messages", "one moment");

        stage.answered(new ListPins(CHAT), new Pins(List.of(entry(7), entry(3))));

        assertThat(stage.text()).contains("line 7", "line 3", "@bob");
        assertThat(stage.press("Down", "Enter").screen()).isInstanceOf(ChatScreen.class);
        assertThat(stage.text()).contains("▌   line 3");
        stage.press("Esc").type("/pins").press("Enter");
        assertThat(stage.failed(new ListPins(CHAT), "no answer").text()).contains("no answer");
    }

    @Test
    void theSendersCardAndWhoHasReadItAreAKeyAway() {
        assertThat(stage.press("Up").type("u").screen()).isEqualTo(CardScreen.of(BOB));
        stage.press("Esc");
        assertThat(stage.text()).contains("▌   line 10");
        assertThat(stage.type("i").screen()).isInstanceOf(ReadersScreen.class);
    }

    @Test
    void whatTheServerRefusesIsSaid() {
        stage.press("Up").type("p");
        Request<?> pinning = asked().getFirst();

        stage.happens(
                new NotDone(pinning, new RefusalDetails(Reason.TOO_MANY, null, List.of(), null)));

        assertThat(stage.text()).contains(Reason.TOO_MANY.text(Language.ENGLISH));
    }

    private List<Request<?>> asked() {
        return life.effects(RequestChange.class).stream()
                .<Request<?>>map(RequestChange::request)
                .toList();
    }

    private ScreenStage chinese() {
        return stage.with(ScreenStage.appearance(Language.CHINESE, Ambiguous.NARROW));
    }

    private Id other() {
        Id id = new Id(109);
        life.told(ClientSimulation.chat(id, ClientSimulation.person(9, "carol"), 0, 0, 0));
        return id;
    }

    private static Entry later(long seq, String text) {
        return new Entry(
                CHAT,
                seq,
                new Id(1000 + seq),
                BOB,
                null,
                START.plusSeconds(86_400),
                new Body.Text(text));
    }

    private static Entry notice(long seq) {
        return new Entry(
                CHAT,
                seq,
                new Id(1000 + seq),
                null,
                null,
                START.plusSeconds(86_500),
                new Body.Notice(
                        NoticeCode.BECAME_FRIENDS, Map.of("actor", "bob", "subject", "alice")));
    }
}
