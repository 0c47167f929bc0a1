package chat.parley.client.screen.message;

import static chat.parley.client.screen.message.ChangedMessagesTest.push;
import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.protocol.Id;
import chat.parley.protocol.RawJson;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Messages that programs make, on the screen.
@Tag("A44")
class CustomCardTest {
    private static final String ORDER = "{\"id\":17,\"items\":[\"tea\",\"茶\"],\"total\":9.50}";

    private final ScreenStage stage = ScreenStage.talking(caughtUp(3));

    @Test
    void aCardIsFoldedAndOfItsJsonShowsTheBeginning() {
        stage.happens(push(custom(4, BOB, ORDER)));

        assertThat(stage.line("{} com.example.order")).isNotEmpty();
        assertThat(stage.text()).contains("│ " + ORDER);
        stage.happens(push(custom(5, ALICE, "\"" + "x".repeat(2_000) + "\"")));
        assertThat(stage.lines()).filteredOn(line -> line.contains("xxxx")).hasSize(1);
    }

    @Test
    void enterAndSpaceUnfoldTheSelectedCardAndFoldItAgain() {
        stage.happens(push(custom(4, BOB, ORDER)));
        assertThat(stage.press("Up").text()).contains("Enter, Space unfold");

        stage.press("Enter");
        assertThat(stage.text()).contains("│ {", "│   \"id\": 17,", "│     \"茶\"", "│ }");
        assertThat(stage.press("Esc").text()).contains("\"id\": 17,");
        assertThat(stage.press("Up").type(" ").text()).contains("│ " + ORDER);
    }

    @Test
    void anotherMessageHasNothingToUnfold() {
        assertThat(stage.press("Up", "Enter").text()).contains("That cannot be done");
    }

    @Test
    void unfoldedItIsBoundedInRows() {
        String list =
                IntStream.range(0, 100)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(",", "[", "]"));
        stage.size(100, 60).happens(push(custom(4, BOB, list)));
        stage.press("Up", "Enter");

        assertThat(stage.text()).contains("│   38,", "62 more lines").doesNotContain("│   39,");
    }

    @Test
    @Tag("T20")
    void itsJsonCannotDriveTheTerminal() {
        stage.happens(push(custom(4, BOB, "[\"\u009b2J\u202e\"]")));

        assertThat(stage.text()).contains("[\"<U+009B>2J<U+202E>\"]");
        assertThat(stage.press("Up", "Enter").text()).contains("  \"<U+009B>2J<U+202E>\"");
    }

    @Test
    void copyingGivesTheJsonAndEditingIsNotOffered() {
        stage.happens(push(custom(4, ALICE, ORDER))).press("Up");
        assertThat(stage.text()).doesNotContain("e edit");

        stage.press("y");
        assertThat(stage.commands()).contains(new ScreenCommand.Copy(ORDER));
    }

    @Test
    void anAnswerQuotesItByItsKind() {
        stage.happens(push(custom(4, BOB, ORDER))).press("Up", "r");

        assertThat(stage.text()).contains("bob: [custom com.example.order]");
    }

    private static Entry custom(long seq, Profile sender, String json) {
        return new Entry(
                CHAT,
                seq,
                new Id(1_000 + seq),
                sender,
                null,
                START.plusSeconds(seq),
                new Body.Custom("com.example.order", new RawJson(json)));
    }
}
