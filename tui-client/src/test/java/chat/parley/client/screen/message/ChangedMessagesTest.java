package chat.parley.client.screen.message;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static chat.parley.client.state.ClientSimulation.entry;
import static chat.parley.client.state.ClientSimulation.page;
import static chat.parley.client.state.ClientSimulation.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenStage;
import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.ClientEvent.Answered.MessageShown;
import chat.parley.client.state.ClientEvent.Answered.NewestFetched;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.state.SideEffect.ForServer.FetchMessage;
import chat.parley.client.term.Style.Attribute;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is seen of messages that changed after they were sent, and of answers to them.
public class ChangedMessagesTest {
    private static final String QUOTE = "┊ bob: line 3";

    @Test
    void anAnswerShowsWhatItAnswersAboveItsWords() {
        ScreenStage stage =
                talking().happens(push(answer(11, BOB, 3))).happens(push(answer(12, ALICE, 3)));

        List<String> lines = stage.lines();
        int theirs = row(lines, "answer 11");
        int own = row(lines, "answer 12");
        assertThat(lines.get(theirs - 1)).contains(QUOTE);
        assertThat(lines.get(own - 1)).contains(QUOTE);
        assertThat(lines.get(own - 1).indexOf("┊")).isEqualTo(lines.get(own).indexOf("answer"));
    }

    /// What is kept may be older than what one calls oneself.
    @Test
    void oneselfIsQuotedAsOneIsCalledNow() {
        Profile renamed = new Profile(ALICE.id(), Profile.Kind.PERSON, ALICE.name(), "Ally", null);
        ScreenStage stage = talking().happens(push(entry(11, ALICE, "own", "own words")));

        stage.happens(push(answer(12, BOB, 11)))
                .happens(
                        new ClientEvent.Linked(
                                new LinkEvent.Pushed(new Event.ProfileChanged(renamed, 2))));

        assertThat(stage.text()).contains("┊ Ally: own words");
    }

    @Test
    void anEditFromElsewhereShowsInTheMessageAndWhereItIsQuoted() {
        ScreenStage stage = talking().happens(push(answer(11, BOB, 3)));

        stage.happens(push(change(12, BOB, new Body.Edit(3, new Body.Text("other words")))));

        assertThat(stage.text()).contains("other words  edited").contains("┊ bob: other words");
        assertThat(stage.text()).doesNotContain("line 3");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofARecalledMessageOnlyThatIsLeftAlsoWhereItIsQuoted(boolean moderated) {
        ScreenStage stage = talking().happens(push(answer(11, BOB, 3)));

        stage.happens(push(change(12, BOB, new Body.Recall(3, moderated))));

        String left = moderated ? "removed by an admin" : "recalled";
        assertThat(stage.text()).doesNotContain("line 3").contains("┊ bob: " + left);
        int row = row(stage.lines(), "    " + left);
        int column = stage.lines().get(row).indexOf(left);
        assertThat(stage.grid().at(column, row).style().has(Attribute.ITALIC)).isTrue();
    }

    @Test
    void reactionsStandBelowTheWordsAndOnesOwnInBrackets() {
        ScreenStage stage =
                talking()
                        .happens(push(change(11, BOB, new Body.Reaction(10, "👍", true, 1))))
                        .happens(push(change(12, ALICE, new Body.Reaction(10, "🎉", true, 1))))
                        .happens(push(change(13, ALICE, new Body.Reaction(10, "👍", true, 2))));

        int words = row(stage.lines(), "line 10");
        assertThat(stage.lines().get(words + 1)).contains("[👍 2]  [🎉 1]");

        stage.happens(push(change(14, ALICE, new Body.Reaction(10, "👍", false, 1))));
        assertThat(stage.text()).contains("👍 1  [🎉 1]").doesNotContain("[👍");
    }

    @Test
    void whatIsPinnedIsMarkedInBothLanguages() {
        ScreenStage stage = talking().happens(push(change(11, BOB, new Body.Pin(10, true))));

        assertThat(stage.text()).contains("line 10  pinned");
        assertThat(chinese(stage).text()).contains("line 10  已置顶");
    }

    @Test
    void onesOwnIsMarkedBeforeHowFarItHasCome() {
        ScreenStage stage =
                talking()
                        .happens(push(entry(11, ALICE, null, "mine")))
                        .happens(
                                push(change(12, ALICE, new Body.Edit(11, new Body.Text("mended")))))
                        .happens(push(change(13, BOB, new Body.Pin(11, true))));

        assertThat(stage.line("mended")).contains("edited · pinned  ✓");
        assertThat(chinese(stage).line("mended")).contains("已编辑 · 已置顶  ✓");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 79, 80, 81, 120})
    @Tag("T9")
    void theLastMessageIsWhollyInViewAtEveryWidth(int columns) {
        ScreenStage stage = talking().size(columns, 24).happens(push(answer(11, BOB, 3)));
        List<String> emoji = List.of("👍", "❤️", "🎉", "😂", "😮", "😢", "👀", "🔥", "👏", "🚀");
        for (int i = 0; i < emoji.size(); i++) {
            Body reaction = new Body.Reaction(11, emoji.get(i), true, 1_000);
            stage.happens(push(change(12 + i, BOB, reaction)));
        }

        assertThat(stage.text()).contains("answer 11", "👍 1000", "🚀 1000");
        stage.press("PgUp", "PgDn", "PgDn");
        assertThat(stage.text()).contains("answer 11", "👍 1000", "🚀 1000");
    }

    @Test
    void whatIsAnsweredAndNotHeldIsAskedForOnce() {
        ClientSimulation life = signedIn(120).happens(new NewestFetched(CHAT, page(101, 120, 120)));
        ScreenStage stage = ScreenStage.talking(life);
        life.effects();

        stage.happens(push(answer(121, BOB, 7))).happens(push(answer(122, BOB, 7)));

        assertThat(life.effects(FetchMessage.class)).containsExactly(new FetchMessage(CHAT, 7));
        assertThat(stage.text()).contains("┊ …");
        stage.happens(new MessageShown(entry(7)));
        assertThat(stage.text()).contains("┊ bob: line 7").doesNotContain("┊ …");
        assertThat(life.effects(FetchMessage.class)).isEmpty();
    }

    @Test
    void whatIsQuotedAndNotHeldFollowsItsChanges() {
        ClientSimulation life = signedIn(120).happens(new NewestFetched(CHAT, page(101, 120, 120)));
        ScreenStage stage =
                ScreenStage.talking(life)
                        .happens(push(answer(121, BOB, 7)))
                        .happens(new MessageShown(entry(7)));

        stage.happens(push(change(122, BOB, new Body.Edit(7, new Body.Text("seven")))));
        assertThat(stage.text()).contains("┊ bob: seven");

        stage.happens(push(change(123, BOB, new Body.Recall(7, false))));
        assertThat(stage.text()).contains("┊ bob: recalled");
    }

    public static ScreenStage talking() {
        return ScreenStage.talking(caughtUp(10));
    }

    public static Entry answer(long seq, Profile sender, long to) {
        Entry plain = entry(seq, sender, null, "answer " + seq);
        return new Entry(
                CHAT,
                seq,
                plain.id(),
                sender,
                null,
                plain.sentAt(),
                plain.body(),
                to,
                null,
                null,
                null);
    }

    public static Entry change(long seq, Profile by, Body change) {
        return new Entry(
                CHAT,
                seq,
                new Id(1000 + seq),
                by,
                null,
                ClientSimulation.START.plusSeconds(seq),
                change);
    }

    public static ClientEvent push(Entry entry) {
        return new ClientEvent.Linked(new LinkEvent.Pushed(new Event.EntryPosted(entry)));
    }

    private static ScreenStage chinese(ScreenStage stage) {
        return stage.with(ScreenStage.appearance(Language.CHINESE, Ambiguous.NARROW));
    }

    private static int row(List<String> lines, String containing) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(containing)) {
                return i;
            }
        }
        throw new AssertionError(containing + " is not in\n" + String.join("\n", lines));
    }
}
