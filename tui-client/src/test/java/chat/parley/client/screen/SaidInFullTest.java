package chat.parley.client.screen;

import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.chat.ChatScreen;
import chat.parley.client.screen.group.GroupScreen;
import chat.parley.client.screen.group.GroupStep;
import chat.parley.client.term.Grid;
import chat.parley.client.words.GroupText;
import chat.parley.client.words.OwnSettingsText;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the client itself says, refusals and questions, stands whole on a small screen: it ends
/// with what to do.
@Tag("F57")
class SaidInFullTest {
    private static final int LIST_COLUMNS = 26;

    @ParameterizedTest
    @EnumSource(Language.class)
    void aboveTheComposer(Language language) {
        ScreenStage stage =
                ScreenStage.talking(caughtUp(20))
                        .with(ScreenStage.appearance(language, Ambiguous.NARROW));
        for (String text : everything(language)) {
            stage.show(ChatScreen.START.problem(text));

            String pane = pane(stage.grid());
            assertThat(squeezed(pane)).contains(squeezed(text));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void atTheBottomOfLists(Language language) {
        ScreenStage stage =
                ScreenStage.talking(caughtUp(20))
                        .with(ScreenStage.appearance(language, Ambiguous.NARROW));
        GroupScreen card = (GroupScreen) stage.type("/group #ops").press("Enter").screen();
        for (String text : everything(language)) {
            stage.show(card.with(new GroupStep.Failed(text)));

            assertThat(squeezed(stage.text())).contains(squeezed(text));
        }
    }

    @Test
    void whatIsLongerThanAQuarterOfTheScreenEndsWithAMark() {
        ScreenStage stage = ScreenStage.talking(caughtUp(20));

        stage.show(ChatScreen.START.problem("a detail from afar ".repeat(60)));

        assertThat(stage.line("…")).contains("a detail");
        assertThat(stage.text()).contains("line 20", "write to @bob");
    }

    private static List<String> everything(Language language) {
        Words words = new Words(language);
        return Stream.<Phrase[]>of(
                        ScreenText.values(), GroupText.values(), OwnSettingsText.values())
                .flatMap(Stream::of)
                .map(phrase -> words.of(phrase, "somebody-else", "another", "third"))
                .filter(text -> !text.isBlank())
                .toList();
    }

    /// What stands right of the list.
    private static String pane(Grid grid) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = LIST_COLUMNS + 1; column < grid.columns(); column++) {
                text.append(grid.at(column, row).text());
            }
        }
        return text.toString();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
