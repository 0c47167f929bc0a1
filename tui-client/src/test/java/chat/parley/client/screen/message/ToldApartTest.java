package chat.parley.client.screen.message;

import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static chat.parley.client.state.ClientSimulation.entry;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenStage;
import chat.parley.client.state.ClientEvent.Posted;
import chat.parley.protocol.model.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where one message ends and the next begins, of those under one name.
class ToldApartTest {
    private final ScreenStage stage =
            ScreenStage.talking(caughtUp(1))
                    .happens(new Posted(List.of(at(2, 2, "two\nlines"))))
                    .happens(new Posted(List.of(at(3, 70, "later"))))
                    .happens(new Posted(List.of(at(4, 75, "x".repeat(47)))));

    @Test
    void eachEndsWithItsTimeOrWithASignWithinOneMinute() {
        assertThat(stage.line("B bob")).contains("09:30");
        assertThat(stage.line("line 1")).endsWith("line 1");
        assertThat(stage.line("   two")).endsWith("two");
        assertThat(stage.line("lines")).endsWith("·");
        assertThat(stage.line("later")).endsWith("09:31");
    }

    @Test
    void whereThereIsNoRoomNothingStandsThere() {
        assertThat(stage.line("xxx")).endsWith("x");
    }

    private static Entry at(long seq, int seconds, String text) {
        Entry plain = entry(seq, BOB, null, text);
        return new Entry(
                plain.conversation(),
                seq,
                plain.id(),
                BOB,
                null,
                START.plusSeconds(seconds),
                plain.body());
    }
}
