package chat.parley.admin.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.Output;
import chat.parley.kit.console.Span;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Phrase;

/// What is known of one thing, a line each.
public final class Facts {
    private static final int WIDEST_NAME = 14;

    private final Widths widths = new Widths(Ambiguous.NARROW);
    private final Output output;
    private final Words words;

    public Facts(Invocation invocation, String title) {
        this.output = invocation.output();
        this.words = invocation.words();
        output.line(Span.strong(title));
    }

    public Facts with(Phrase name, Object value) {
        String text = words.of(name);
        String gap = " ".repeat(Math.max(1, WIDEST_NAME + 1 - widths.of(text)));
        output.line(Span.quiet(text + gap), Span.plain(value.toString()));
        return this;
    }
}
