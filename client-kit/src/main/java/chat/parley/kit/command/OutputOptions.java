package chat.parley.kit.command;

import chat.parley.kit.console.Output;
import chat.parley.protocol.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// How every command prints, and explains itself.
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

    @Option(
            names = "--language",
            scope = ScopeType.INHERIT,
            paramLabel = "en|zh",
            converter = Languages.class,
            completionCandidates = Languages.Tags.class,
            description = "The language of what is printed; else that of the locale.")
    private @Nullable Language language;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // read by the parser, which then shows it
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // read by the parser, which then shows it
    private boolean version;

    @Nullable Language language() {
        return language;
    }

    Output.Format format() {
        return format;
    }

    Output.Colour colour() {
        return colour;
    }
}
