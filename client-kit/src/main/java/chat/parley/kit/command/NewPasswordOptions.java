package chat.parley.kit.command;

import chat.parley.kit.console.ConsoleText;
import chat.parley.kit.console.Secrets.Source;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a password comes from that takes the place of another; never from the arguments.
public final class NewPasswordOptions {
    @Option(
            names = "--new-password-file",
            paramLabel = "FILE",
            description = "Read the new password, if one is needed, from the first line of a file.")
    private @Nullable Path file;

    public Source source() {
        return new Source(ConsoleText.NEW_PASSWORD, "--new-password-file", file, null, null);
    }
}
