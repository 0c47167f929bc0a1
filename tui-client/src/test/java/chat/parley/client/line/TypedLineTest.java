package chat.parley.client.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.kit.console.UsageProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedLineTest {

    @Test
    void textIsAMessageAsItWasTyped() {
        assertThat(TypedLine.of("hello, /to you  ")).isEqualTo(message("hello, /to you  "));
        assertThat(TypedLine.of(" @bob look")).isEqualTo(message(" @bob look"));
        assertThat(TypedLine.of("#1 is done")).isEqualTo(message("#1 is done"));
        assertThat(TypedLine.of("  ")).isEqualTo(new TypedLine.Empty());
    }

    @Test
    void twoSlashesBeginATextWithOne() {
        assertThat(TypedLine.of("//etc/hosts")).isEqualTo(message("/etc/hosts"));
    }

    @Test
    void aNameAtTheBeginningChooses() {
        assertThat(TypedLine.of("@bob  two  words"))
                .isEqualTo(new TypedLine.Choice("@bob", "two  words"));
        assertThat(TypedLine.of("＠bob")).isEqualTo(new TypedLine.Choice("＠bob", ""));
    }

    @Test
    void commandsAreRead() {
        assertThat(TypedLine.of("/to #night watch"))
                .isEqualTo(new TypedLine.Choice("#night watch", ""));
        assertThat(TypedLine.of("/history")).isEqualTo(new TypedLine.Past(20));
        assertThat(TypedLine.of("/history 7 ")).isEqualTo(new TypedLine.Past(7));
        assertThat(TypedLine.of("/list")).isEqualTo(new TypedLine.ListAll());
        assertThat(TypedLine.of("/read")).isEqualTo(new TypedLine.MarkAsRead());
        assertThat(TypedLine.of("/help")).isEqualTo(new TypedLine.Help());
        assertThat(TypedLine.of("/quit")).isEqualTo(new TypedLine.Quit());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/qiut", "/history 0", "/history many", "/history 999999999999999"})
    void whatIsNoCommandIsNeverSent(String line) {
        assertThatThrownBy(() -> TypedLine.of(line)).isInstanceOf(UsageProblem.class);
    }

    private static TypedLine message(String text) {
        return new TypedLine.Message(text);
    }
}
