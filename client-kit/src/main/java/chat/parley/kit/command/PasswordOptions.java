package chat.parley.kit.command;

import chat.parley.kit.console.ConsoleText;
import chat.parley.kit.console.Secrets.Source;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the password comes from; never from the arguments.
public final class PasswordOptions {
    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Read the password from the first line of a file; - is standard input.")
    private @Nullable Path file;

    @Option(
            names = "--password-command",
            paramLabel = "COMMAND",
            description = "Read the password from what a command prints.")
    private @Nullable String command;

    public Source source() {
        return new Source(
                ConsoleText.PASSWORD, "--password-file", file, command, "PARLEY_PASSWORD");
    }
}
