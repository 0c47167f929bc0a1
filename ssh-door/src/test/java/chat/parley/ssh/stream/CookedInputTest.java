package chat.parley.ssh.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CookedInputTest {
    private final ByteArrayOutputStream echo = new ByteArrayOutputStream();

    private CookedInput typing(String text) {
        return new CookedInput(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), echo);
    }

    private String read(String typed) throws IOException {
        return new String(typing(typed).readAllBytes(), StandardCharsets.UTF_8);
    }

    private String echoed() {
        return echo.toString(StandardCharsets.UTF_8);
    }

    @Test
    void enterEndsALine() throws IOException {
        assertThat(read("one\rtwo\n")).isEqualTo("one\ntwo\n");
        assertThat(echoed()).isEqualTo("one\r\ntwo\r\n");
    }

    @Test
    void backspaceTakesAWholeCharacter() throws IOException {
        assertThat(read("aé\u007fb\r")).isEqualTo("ab\n");
        assertThat(echoed()).isEqualTo("aé\b \bb\r\n");
    }

    @Test
    void backspaceOnAnEmptyLineDoesNothing() throws IOException {
        assertThat(read("\u007f\ba\r")).isEqualTo("a\n");
    }

    @Test
    void ctrlUTakesTheLine() throws IOException {
        assertThat(read("wrong\u0015right\r")).isEqualTo("right\n");
    }

    @Test
    void ctrlDEndsTheInputAtTheStartOfALine() throws IOException {
        assertThat(read("one\r\u0004two\r")).isEqualTo("one\n");
    }

    @Test
    void ctrlDWithinALineHandsItOut() throws IOException {
        assertThat(read("one\u0004two\r\u0004")).isEqualTo("onetwo\n");
    }

    @Test
    void aHiddenLineDoesNotShow() throws IOException {
        assertThat(typing("sécret\r").hidden()).contains("sécret");
        assertThat(echoed()).isEqualTo("\r\n");
    }

    @Test
    void thereIsNoHiddenLineAtTheEnd() throws IOException {
        assertThat(typing("").hidden()).isEmpty();
    }
}
