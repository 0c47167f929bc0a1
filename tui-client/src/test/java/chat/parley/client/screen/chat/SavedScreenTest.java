package chat.parley.client.screen.chat;

import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static chat.parley.client.state.ClientSimulation.entry;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.screen.SearchResults;
import chat.parley.client.state.ClientEvent.Answered.ChangeMade;
import chat.parley.client.state.ClientEvent.Answered.NotDone;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.state.RefusalDetails;
import chat.parley.client.state.SideEffect.ForServer.RequestChange;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.MessageRequest.ListSaved;
import chat.parley.protocol.operation.MessageRequest.SaveMessage;
import chat.parley.protocol.operation.MessageRequest.SavedMessage;
import chat.parley.protocol.operation.MessageRequest.SavedPage;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F78")
class SavedScreenTest {
    private static final ListSaved FIRST = new ListSaved(null, SearchResults.PAGE);
    private final ClientSimulation life = caughtUp(10);
    private final ScreenStage stage = ScreenStage.talking(life);

    private static SavedMessage saved(Entry entry) {
        return new SavedMessage(new Id(100_000 - entry.seq()), entry);
    }

    private ScreenStage listed() {
        Entry old = entry(2, BOB, null, "an **old** one");
        return stage.type("/saved")
                .press("Enter")
                .answered(FIRST, new SavedPage(List.of(saved(entry(7)), saved(old)), false));
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, Saved for you alone", "CHINESE, 已收藏"})
    void aKeySavesTheSelectedMessage(Language language, String said) {
        stage.with(ScreenStage.appearance(language, Ambiguous.NARROW)).press("Up").type("s");

        assertThat(life.effects(RequestChange.class))
                .containsExactly(new RequestChange(new SaveMessage(CHAT, 10, true)));
        assertThat(stage.text()).doesNotContain(said);
        stage.happens(new ChangeMade(new SaveMessage(CHAT, 10, true)));
        assertThat(stage.text()).contains(said);
    }

    @Test
    void whyAMessageIsNotSavedIsSaid() {
        stage.press("Up").type("s");
        stage.happens(
                new NotDone(new SaveMessage(CHAT, 10, true), new RefusalDetails(Reason.TOO_MANY)));

        assertThat(stage.text()).contains("as many as there may be").doesNotContain("Saved");
    }

    @Test
    void whatIsSavedIsListedWithItsConversation() {
        assertThat(listed().line("line 7")).contains("@bob");
        assertThat(stage.line("an old one")).contains("@bob").doesNotContain("*");
    }

    @Test
    void whatIsHeldIsShownInItsConversation() {
        listed().press("Enter");

        assertThat(stage.screen()).isInstanceOf(ChatScreen.class);
        assertThat(stage.line("▌   line 7")).isNotBlank();
    }

    @Test
    void whatIsNotHeldIsShownAmongThoseAroundIt() {
        Entry far = entry(7_000, BOB, null, "far away");
        stage.type("/saved").press("Enter");
        stage.answered(FIRST, new SavedPage(List.of(saved(far)), false)).press("Enter");
        History around = new History(CHAT, null, null, 7_000L, 50);
        assertThat(stage.commands()).contains(new ScreenCommand.Ask(around));

        stage.answered(around, new Entries(List.of(entry(6_999), far, entry(7_001)), 9_000, true));

        assertThat(stage.text()).contains("▌   far away");
        assertThat(stage.press("Esc").screen()).isInstanceOf(ChatScreen.class);
    }

    @Test
    void aRecalledOneSaysSo() {
        Entry gone =
                new Entry(
                        CHAT, 3, new Id(3), BOB, null, entry(3).sentAt(), new Body.Recalled(false));
        stage.type("/saved").press("Enter");
        stage.answered(FIRST, new SavedPage(List.of(saved(gone)), false));

        assertThat(stage.text()).contains("recalled");
    }

    @Test
    void aKeyRemovesOneFromTheList() {
        listed().type("x");
        SaveMessage removed = new SaveMessage(CHAT, 7, false);

        assertThat(stage.commands()).contains(new ScreenCommand.Ask(removed));
        assertThat(stage.answered(removed, new Done()).text()).doesNotContain("line 7");
    }

    @Test
    void whatCouldNotBeRemovedStaysAndWhyIsSaid() {
        listed().type("x");

        stage.failed(new SaveMessage(CHAT, 7, false), "no answer");

        assertThat(stage.text()).contains("line 7", "no answer");
        assertThat(stage.press("Down").text()).contains("line 7");
    }

    @Test
    void nothingSavedSaysHow() {
        stage.type("/saved").press("Enter").answered(FIRST, new SavedPage(List.of(), false));

        assertThat(stage.text()).contains("Nothing is saved");
        assertThat(stage.press("Esc").screen()).isInstanceOf(ChatScreen.class);
    }

    @Test
    void whyTheListDoesNotComeIsSaid() {
        stage.type("/saved").press("Enter").failed(FIRST, "no answer");

        assertThat(stage.text()).contains("no answer");
    }
}
