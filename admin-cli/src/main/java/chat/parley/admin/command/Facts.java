package chat.parley.admin.command;

import chat.parley.kit.console.Output;
import chat.parley.kit.console.Span;

/// What is known of one thing, a line each.
final class Facts {
    private static final int WIDEST_NAME = 15;

    private final Output output;

    Facts(Output output, String title) {
        this.output = output;
        output.line(Span.strong(title));
    }

    Facts with(String name, Object value) {
        String gap = " ".repeat(Math.max(1, WIDEST_NAME - name.length()));
        output.line(Span.quiet(name + gap), Span.plain(value.toString()));
        return this;
    }
}
