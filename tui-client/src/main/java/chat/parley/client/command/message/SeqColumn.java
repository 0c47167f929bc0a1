package chat.parley.client.command.message;

import chat.parley.kit.console.Span;
import chat.parley.protocol.model.Entry;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/// Whether lines of text begin with the seq of what they tell.
final class SeqColumn {
    @Option(
            names = "--seq",
            description = "Begin each line with its seq, which edit, --reply and others take.")
    private boolean shown;

    /// The spans of a line, with the seq before them where it is wanted.
    Span[] before(Entry entry, Span... line) {
        return shown ? always(entry, line) : line;
    }

    /// The spans of a line after its seq.
    static Span[] always(Entry entry, Span... line) {
        return Stream.concat(Stream.of(Span.strong(entry.seq() + "  ")), Stream.of(line))
                .toArray(Span[]::new);
    }
}
