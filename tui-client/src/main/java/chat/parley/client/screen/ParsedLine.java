package chat.parley.client.screen;

import chat.parley.client.screen.key.SlashCommand;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a line that was written means. A command that does not exist is never sent as text, and a
/// line that looks as if it held a password is held back.
public sealed interface ParsedLine {

    record Message(String text) implements ParsedLine {}

    /// One of the commands there are.
    ///
    /// @param arguments what follows the command's name, stripped
    record Command(SlashCommand command, String arguments) implements ParsedLine {}

    /// Neither a message nor a command.
    ///
    /// @param why for the person who wrote it
    record Problem(String why) implements ParsedLine {}

    /// Looks like a command with a password in it: to be sent only when it is confirmed.
    record Suspicious(String text) implements ParsedLine {}

    record Nothing() implements ParsedLine {}

    Pattern COMMAND = Pattern.compile("[/／](\\S*)\\s*(.*)", Pattern.DOTALL);
    Pattern SECRET =
            Pattern.compile(
                    "\\s*[/／]?(login|logon|register|identify|passwd|password|auth|su|sudo)\\s+\\S.*",
                    Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /// Reads what was written. `//` begins a message that begins with a slash.
    static ParsedLine read(String text, Words words) {
        if (text.isBlank()) {
            return new Nothing();
        }
        boolean escaped = text.startsWith("//") || text.startsWith("／／");
        if (escaped) {
            return new Message(text.substring(1));
        }
        Matcher command = COMMAND.matcher(text);
        if (command.matches()) {
            return command(
                    command.group(1).toLowerCase(Locale.ROOT), command.group(2).strip(), words);
        }
        return SECRET.matcher(text).matches() ? new Suspicious(text) : new Message(text);
    }

    private static ParsedLine command(String word, String arguments, Words words) {
        Optional<SlashCommand> known = SlashCommand.of(word);
        if (known.isEmpty()) {
            return new Problem(words.of(ScreenText.NO_COMMAND, word));
        }
        boolean incomplete = known.get().needsArguments() && arguments.isEmpty();
        return incomplete
                ? new Problem(words.of(ScreenText.WRITTEN_SO, known.get().usage(words)))
                : new Command(known.get(), arguments);
    }
}
