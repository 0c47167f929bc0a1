package chat.parley.client.term;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.term.color.Color;
import chat.parley.client.term.color.ColorDepth;
import chat.parley.kit.console.Output;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("T24")
final class ColorDepthTest {
    @Test
    void aColourIsBroughtDownToWhatCanBeShown() {
        Color orange = Color.rgb(0xff8700);
        assertThat(ColorDepth.TRUECOLOR.reduce(orange)).isEqualTo(orange);
        assertThat(ColorDepth.INDEXED256.reduce(orange)).isEqualTo(new Color.Indexed(208));
        assertThat(ColorDepth.INDEXED256.reduce(Color.rgb(0x808080)))
                .isEqualTo(new Color.Indexed(244));
        assertThat(ColorDepth.ANSI16.reduce(Color.rgb(0xf01010))).isEqualTo(Color.ansi(9));
        assertThat(ColorDepth.ANSI16.reduce(new Color.Indexed(16))).isEqualTo(Color.ansi(0));
        assertThat(ColorDepth.NONE.reduce(orange)).isEqualTo(Color.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "xterm-256color, '', '', INDEXED256",
        "xterm-256color, truecolor, '', TRUECOLOR",
        "xterm-256color, truecolor, 1, NONE",
        "xterm, '', '', ANSI16",
        "linux, '', '', ANSI16",
        "vt100, '', '', NONE",
        "dumb, truecolor, '', NONE",
        "'', '', '', NONE",
        "xterm-kitty, '', '', TRUECOLOR",
    })
    void theEnvironmentTellsTheDepth(
            String term, String colorTerm, String noColor, ColorDepth depth) {
        Map<String, String> environment =
                Map.of("TERM", term, "COLORTERM", colorTerm, "NO_COLOR", noColor);
        assertThat(Capabilities.of(environment).colors()).isEqualTo(depth);
    }

    @ParameterizedTest
    @CsvSource({
        "xterm-256color, '', NEVER, NONE",
        "xterm-256color, 1, ALWAYS, INDEXED256",
        "xterm-256color, 1, AUTO, NONE",
        "vt100, '', ALWAYS, ANSI16",
    })
    @Tag("F35")
    void whatAPersonAsksForWinsOverTheEnvironment(
            String term, String noColor, Output.Colour wanted, ColorDepth depth) {
        Map<String, String> environment = Map.of("TERM", term, "NO_COLOR", noColor);
        assertThat(Capabilities.of(environment, wanted).colors()).isEqualTo(depth);
    }

    @Test
    void aDumbTerminalIsNotControlled() {
        assertThat(Capabilities.of(Map.of("TERM", "dumb")).controllable()).isFalse();
        assertThat(Capabilities.of(Map.of("TERM", "vt220")).controllable()).isTrue();
    }
}
