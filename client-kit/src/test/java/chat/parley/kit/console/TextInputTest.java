package chat.parley.kit.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.kit.console.TextInput.Line;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TextInputTest {
    private static TextInput reading(String text) {
        return reading(text.getBytes(StandardCharsets.UTF_8));
    }

    private static TextInput reading(byte[] bytes) {
        return TextInput.of(new ByteArrayInputStream(bytes), "it");
    }

    /// As `yes` without its line ends.
    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'y';
            }
        };
    }

    private static List<Line> lines(TextInput input) {
        List<Line> lines = new ArrayList<>();
        for (Optional<Line> next = input.next(); next.isPresent(); next = input.next()) {
            lines.add(next.get());
        }
        return lines;
    }

    @Test
    @Tag("F43")
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(reading("\uFEFFhello").whole()).isEqualTo("hello");
        assertThat(lines(reading("\uFEFFone\n\uFEFFtwo")))
                .containsExactly(new Line.Text(1, "one"), new Line.Text(2, "\uFEFFtwo"));
    }

    @Test
    @Tag("F22")
    void whatDoesNotEndIsRefusedAtTheLimit() {
        assertThat(reading("x".repeat(TextInput.LONGEST_BYTES)).whole())
                .hasSize(TextInput.LONGEST_BYTES);
        assertThatThrownBy(() -> TextInput.of(endless(), "it").whole())
                .isInstanceOf(UsageProblem.class)
                .hasMessage("it holds more than 64 KiB");
        assertThatThrownBy(() -> TextInput.of(endless(), "it").next())
                .isInstanceOf(UsageProblem.class)
                .hasMessage("line 1 does not end within 1024 KiB");
    }

    @Test
    @Tag("F23")
    void whatIsNotUtf8IsRefusedAndNeverMended() {
        assertThatThrownBy(() -> reading(new byte[] {'b', (byte) 0xff}).whole())
                .isInstanceOf(UsageProblem.class)
                .hasMessage("it is no text: it is not UTF-8");
    }

    @Test
    @Tag("F23")
    void aBadLineIsTheOnlyOneThatIsLost() {
        byte[] bad = "one\nb?\ntwo\r\n\nlast".getBytes(StandardCharsets.UTF_8);
        bad[5] = (byte) 0xff;
        List<Line> lines = lines(reading(bad));
        assertThat(lines)
                .hasSize(5)
                .contains(new Line.Text(1, "one"), new Line.Text(3, "two"), new Line.Text(4, ""))
                .endsWith(new Line.Text(5, "last"));
        assertThat(lines.get(1)).isInstanceOf(Line.Bad.class).matches(line -> line.number() == 2);
    }

    @Test
    @Tag("F22")
    void aLongLineIsTheOnlyOneThatIsLost() {
        String tooLong = "x".repeat(TextInput.LONGEST_BYTES + 1);
        List<Line> lines = lines(reading("one\n" + tooLong + "\ntwo"));
        assertThat(lines).contains(new Line.Text(1, "one"), new Line.Text(3, "two")).hasSize(3);
        assertThat(lines.get(1)).isInstanceOf(Line.Bad.class);
    }
}
