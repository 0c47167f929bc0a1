package chat.parley.kit.console;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.console.Output.Colour;
import chat.parley.kit.console.Output.Format;
import chat.parley.kit.fake.FakeConsole;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OutputTest {
    private final FakeConsole console = new FakeConsole(Path.of("/nowhere"));

    private static Entry entry(String text) {
        return new Entry(
                new Id(7),
                3,
                new Id(9007199254740993L),
                null,
                null,
                Instant.parse("2026-11-21T09:41:00.250Z"),
                new Body.Text(text));
    }

    @Test
    void jsonHasOneObjectALineWithTimesOfRfc3339AndIdsAsStrings() {
        Output output = new Output(console, Format.JSON, Colour.AUTO);
        output.show(entry("你好"), _ -> output.line("not this"));
        output.line("nor this");
        assertThat(console.printed())
                .isEqualTo(
                        "{\"conversation\":\"7\",\"seq\":3,\"id\":\"9007199254740993\","
                                + "\"sentAt\":\"2026-11-21T09:41:00.250Z\","
                                + "\"body\":{\"kind\":\"text\",\"text\":\"你好\"}}\n");
    }

    @Test
    @Tag("T20")
    void neitherFormLetsRemoteTextDriveTheTerminal() {
        String hostile = "a\u001b[2Jb\u009bc\u202ed\u0007";
        new Output(console, Format.TEXT, Colour.AUTO).line(Span.lines(hostile));
        new Output(console, Format.JSON, Colour.AUTO).json(entry(hostile));
        assertThat(console.printed())
                .doesNotContain("\u001b", "\u009b", "\u202e", "\u0007")
                .contains("\\u001B[2Jb\\u009bc\\u202ed\\u0007");
    }

    @Test
    @Tag("T20")
    void aMessageOfSeveralLinesCannotPassForSeveralMessages() {
        new Output(console, Format.TEXT, Colour.AUTO).line(Span.lines("one\n09:41 bob: two"));
        assertThat(console.printed()).isEqualTo("one\n    09:41 bob: two\n");
    }

    @Test
    void coloursAreForTerminalsUnlessToldOtherwise() {
        Span strong = Span.strong("bob");
        new Output(console, Format.TEXT, Colour.AUTO).line(strong);
        new Output(console, Format.TEXT, Colour.ALWAYS).line(strong);
        console.typing();
        new Output(console, Format.TEXT, Colour.AUTO).line(strong);
        new Output(console, Format.TEXT, Colour.NEVER).line(strong);
        console.with("NO_COLOR", "1");
        new Output(console, Format.TEXT, Colour.AUTO).line(strong);
        assertThat(console.printed())
                .isEqualTo("bob\n\u001b[1mbob\u001b[0m\n\u001b[1mbob\u001b[0m\nbob\nbob\n");
    }
}
