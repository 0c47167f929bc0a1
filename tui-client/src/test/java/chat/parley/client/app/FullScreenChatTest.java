package chat.parley.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.fake.FakeConsole;
import chat.parley.protocol.Language;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullScreenChatTest {
    private final FakeConsole console = new FakeConsole(Path.of("/nowhere"));

    @ParameterizedTest
    @ValueSource(strings = {"dumb", ""})
    void nothingIsDrawnOnATerminalThatCannotBeDrawnOn(String term) {
        console.typing().with("TERM", term);
        FullScreen.Start start =
                new FullScreen.Start(
                        console,
                        new FakeLink(),
                        Language.ENGLISH,
                        Optional.empty(),
                        null,
                        AppearanceOptions.USUAL);

        assertThatExceptionOfType(UsageProblem.class)
                .isThrownBy(() -> new FullScreenChat().run(start))
                .withMessageContaining("TERM")
                .withMessageContaining("--help");
        assertThat(console.printed()).isEmpty();
    }
}
