package chat.parley.client.screen.chat;

import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static chat.parley.client.state.ClientSimulation.entry;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.state.ClientEvent.Posted;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.term.input.Input;
import chat.parley.protocol.body.Body;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What one finds when one opens a conversation or comes back to it, and small things while
/// writing.
class ComingBackTest {

    @Test
    @Tag("F51")
    void aConversationOpensWhereTheNewBegins() {
        ScreenStage stage = sixtyUnread();

        assertThat(stage.text()).contains("60 new", "line 2").doesNotContain("line 61");
        long seen = seen(stage);
        assertThat(seen).isBetween(2L, 30L);

        stage.press("PgDn");
        assertThat(seen(stage)).isGreaterThan(seen).isLessThan(61);
        stage.press("Alt-End");
        assertThat(seen(stage)).isEqualTo(61);
        assertThat(stage.text()).contains("line 61").doesNotContain("60 new");
        stage.press("Alt-u");
        assertThat(stage.text()).contains("60 new");
    }

    @Test
    @Tag("F51")
    void whatFitsIsShownAndReadAtOnce() {
        ScreenStage stage = ScreenStage.talking(caughtUp(1).pushed(entry(2)).pushed(entry(3)));

        assertThat(stage.text()).contains("2 new", "line 3").doesNotContain("Alt-End");
        assertThat(seen(stage)).isEqualTo(3);
    }

    @Test
    @Tag("F56")
    void aClearedLineCanBeHadBack() {
        ScreenStage stage = ScreenStage.talking(caughtUp(1)).type("precious").press("C-c");
        assertThat(stage.text()).doesNotContain("precious");

        assertThat(stage.press("C-y").line("> precious")).isNotEmpty();
        assertThat(stage.press("C-c", "C-_").line("> precious")).isNotEmpty();
    }

    @Test
    @Tag("F67")
    void smallThingsWhileWriting() {
        ScreenStage stage =
                ScreenStage.talking(caughtUp(1)).on(new Input.Paste("a line\n\n")).press("Enter");
        assertThat(stage.commands())
                .contains(new ScreenCommand.Send(CHAT, new Body.Text("a line")));

        assertThat(stage.type("?").line("> ?")).isNotEmpty();
        stage.press("C-c", "C-c");
        assertThat(stage.text()).contains("Quit?");
        assertThat(stage.type("n").text()).doesNotContain("Quit?", "> n");

        for (char c : "typed in a burst".toCharArray()) {
            stage.type(String.valueOf(c));
        }
        assertThat(stage.press("C-_").text()).doesNotContain("> t");
    }

    @Test
    @Tag("F67")
    void endLeadsToTheNewestAndSoDoesAWindowThatGrows() {
        ScreenStage stage = sixtyUnread().press("End");
        assertThat(stage.text()).contains("line 61");

        stage.press("PgUp");
        assertThat(stage.text()).contains("Alt-End");
        stage.size(80, 100);
        assertThat(stage.text()).contains("line 61").doesNotContain("Alt-End");
    }

    private static ScreenStage sixtyUnread() {
        ClientSimulation life = caughtUp(1).happens(new Wished.Select(null));
        life.happens(
                new Posted(
                        LongStream.rangeClosed(2, 61).mapToObj(ClientSimulation::entry).toList()));
        return ScreenStage.talking(life);
    }

    private static long seen(ScreenStage stage) {
        return stage.state().open().orElseThrow().reading().seen();
    }
}
