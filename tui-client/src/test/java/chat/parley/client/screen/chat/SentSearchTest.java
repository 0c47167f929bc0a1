package chat.parley.client.screen.chat;

import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Looking back through what was sent with C-r.
@Tag("F68")
class SentSearchTest {
    private final ScreenStage stage = ScreenStage.talking(caughtUp(1));

    @BeforeEach
    void sendThree() {
        for (String text : new String[] {"alpha one", "beta two", "alpha three"}) {
            stage.type(text).press("Enter");
        }
    }

    @Test
    void typingNarrowsAndTheSameKeyGoesFurtherBack() {
        stage.press("C-r").type("a").type("lp");
        assertThat(stage.line("> ")).contains("alpha three");
        assertThat(stage.line("sent before, with: alp")).contains("Esc drops it");

        stage.press("C-r");
        assertThat(stage.line("> ")).contains("alpha one");
        stage.press("C-r");
        assertThat(stage.line("> ")).contains("alpha one");
        assertThat(stage.text()).contains("nothing older with: alp");

        stage.press("Backspace", "Backspace", "Backspace").type("bet");
        assertThat(stage.line("> ")).contains("beta two");
    }

    @Test
    void enterTakesWhatWasFoundAndSendsNothing() {
        int sent = stage.commands().size();

        stage.press("C-r").type("bet").press("Enter");

        assertThat(stage.line("> ")).contains("beta two");
        assertThat(stage.text()).doesNotContain("sent before");
        assertThat(draft()).isEqualTo("beta two");
        assertThat(stage.commands()).hasSizeLessThan(sent + 3);
        stage.type("!");
        assertThat(draft()).isEqualTo("beta two!");
    }

    @Test
    void escAndItsLikeGiveTheLineBack() {
        for (String key : new String[] {"Esc", "C-g", "C-c"}) {
            stage.type("bet").press("C-r");
            assertThat(stage.line("> ")).contains("beta two");

            stage.press(key);

            assertThat(stage.line("> ")).endsWith("> bet");
            assertThat(draft()).isEqualTo("bet");
            stage.press("C-u");
        }
    }

    @Test
    void aChangedLineBeginsAnew() {
        for (int i = 0; i < 2; i++) {
            stage.type("alp").press("C-r", "C-r", "Enter");
            assertThat(stage.line("> ")).contains("alpha one");
            stage.press("C-u");
        }
        stage.press("C-r");
        assertThat(stage.line("> ")).contains("alpha three");
    }

    @Test
    void anyOtherKeyTakesItAndDoesItsOwn() {
        stage.press("C-r").type("one").press("C-a").type("see ");

        assertThat(stage.line("> ")).contains("see alpha one");
        assertThat(draft()).isEqualTo("see alpha one");
    }

    private String draft() {
        return stage.state().open().orElseThrow().draft().text();
    }
}
