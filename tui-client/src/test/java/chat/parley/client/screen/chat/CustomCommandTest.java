package chat.parley.client.screen.chat;

import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Language;
import chat.parley.protocol.RawJson;
import chat.parley.protocol.body.Body;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("A44")
class CustomCommandTest {
    private final ScreenStage stage = ScreenStage.talking(caughtUp(1));

    @Test
    void jsonOfAKindOfOnesOwnIsSentAndIsACard() {
        stage.type("/custom com.example.order {\"id\": 17, \"note\": \"a b\"}").press("Enter");

        Body order =
                new Body.Custom("com.example.order", new RawJson("{\"id\":17,\"note\":\"a b\"}"));
        assertThat(stage.commands()).contains(new ScreenCommand.Send(CHAT, order));
        assertThat(stage.text()).contains("com.example.order").doesNotContain("> /custom");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ENGLISH | /custom               | Usage: /custom KIND JSON
                    CHINESE | /custom order         | 写法：/custom 类型 JSON
                    ENGLISH | /custom order {broken | is broken at line 1, column
                    """)
    void whatCannotBeSentIsSaidAndStaysInTheLine(Language language, String line, String why) {
        stage.with(ScreenStage.appearance(language, Ambiguous.NARROW)).type(line).press("Enter");

        assertThat(stage.text()).contains(why, "> " + line);
        assertThat(stage.commands()).noneMatch(ScreenCommand.Send.class::isInstance);
    }
}
