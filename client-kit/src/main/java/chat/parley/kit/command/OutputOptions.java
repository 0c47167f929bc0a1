package chat.parley.kit.command;

import chat.parley.kit.console.Output;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// How every command prints.
public final class OutputOptions {
    @Option(
            names = {"-o", "--output"},
            scope = ScopeType.INHERIT,
            paramLabel = "text|json",
            description = "Print text, or JSON with one object a line.")
    private Output.Format format = Output.Format.TEXT;

    @Option(
            names = "--color",
            scope = ScopeType.INHERIT,
            paramLabel = "never|auto|always",
            description = "When to use colours; NO_COLOR is honoured.")
    private Output.Colour colour = Output.Colour.AUTO;

    Output.Format format() {
        return format;
    }

    Output.Colour colour() {
        return colour;
    }
}
