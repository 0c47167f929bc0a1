package chat.parley.client.command.message;

import chat.parley.client.words.CommandText;
import chat.parley.kit.console.Console;
import chat.parley.kit.console.TextInput;
import chat.parley.kit.console.UsageProblem;
import org.jspecify.annotations.Nullable;

/// The words of a message, as they stand on the command line or in standard input.
final class TextArgument {
    private static final String STDIN = "-";

    private TextArgument() {}

    /// The words.
    ///
    /// @param given null or `-` for standard input
    static String read(@Nullable String given, Console console) {
        return given == null || STDIN.equals(given) ? standardInput(console) : given;
    }

    /// All of it is one message; the line ends around it are the shell's, or a paste's.
    private static String standardInput(Console console) {
        String input = TextInput.standard(console).whole();
        String text = input.replaceFirst("\\A(\\h*\\R)+", "").stripTrailing();
        if (text.isEmpty()) {
            throw new UsageProblem(CommandText.NOTHING_TO_SEND);
        }
        return text;
    }
}
