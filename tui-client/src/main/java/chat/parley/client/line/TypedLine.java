package chat.parley.client.line;

import chat.parley.client.command.EmojiArgument;
import chat.parley.client.words.LineText;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.console.UsageProblem;
import chat.parley.protocol.Limits;

/// What somebody typed, by what it asks for.
sealed interface TypedLine {
    int USUAL_HISTORY = 20;

    record Empty() implements TypedLine {}

    /// A message for the conversation that was chosen.
    record Message(String text) implements TypedLine {}

    /// Chooses a conversation.
    ///
    /// @param target `@name` or `#group`
    /// @param text what to send there; may be empty
    record Choice(String target, String text) implements TypedLine {}

    /// Answers a message.
    record Reply(long seq, String text) implements TypedLine {}

    record Edit(long seq, String text) implements TypedLine {}

    record Recall(long seq) implements TypedLine {}

    /// Reacts, or takes that back.
    record React(long seq, String emoji, boolean reacted) implements TypedLine {}

    record Past(int count) implements TypedLine {}

    record ListAll() implements TypedLine {}

    record MarkAsRead() implements TypedLine {}

    record Help() implements TypedLine {}

    record Quit() implements TypedLine {}

    /// Reads a line.
    ///
    /// @throws UsageProblem if it is none of these
    static TypedLine of(String line) {
        if (line.isBlank()) {
            return new Empty();
        }
        if (line.startsWith("//")) {
            return new Message(line.substring(1));
        }
        String[] words = line.strip().split("\\s+", 2);
        String rest = words.length == 1 ? "" : words[1];
        if (line.startsWith("/")) {
            return command(words[0], rest);
        }
        return BareNames.isPerson(line) ? new Choice(words[0], rest) : new Message(line);
    }

    private static TypedLine command(String word, String rest) {
        return switch (word) {
            case "/to" -> new Choice(rest, "");
            case "/reply" -> new Reply(seq(word, rest), behind(word, rest));
            case "/edit" -> new Edit(seq(word, rest), behind(word, rest));
            case "/recall" -> new Recall(seq(word, rest));
            case "/react" -> react(word, rest, true);
            case "/unreact" -> react(word, rest, false);
            case "/history" -> new Past(count(rest));
            case "/list" -> new ListAll();
            case "/read" -> new MarkAsRead();
            case "/help" -> new Help();
            case "/quit" -> new Quit();
            default -> throw new UsageProblem(LineText.NO_COMMAND, word);
        };
    }

    private static React react(String word, String rest, boolean reacted) {
        return new React(seq(word, rest), EmojiArgument.parse(behind(word, rest)), reacted);
    }

    private static long seq(String word, String rest) {
        String given = rest.split("\\s+", 2)[0];
        if (!given.matches("[1-9][0-9]{0,17}")) {
            throw new UsageProblem(LineText.NO_SEQ, word);
        }
        return Long.parseLong(given);
    }

    /// What follows the number of the message.
    private static String behind(String word, String rest) {
        String[] parts = rest.split("\\s+", 2);
        if (parts.length == 1 || parts[1].isBlank()) {
            throw new UsageProblem(LineText.NOTHING_BEHIND, word);
        }
        return parts[1];
    }

    private static int count(String given) {
        if (given.isEmpty()) {
            return USUAL_HISTORY;
        }
        if (!given.matches("[1-9][0-9]{0,5}") || Integer.parseInt(given) > Limits.PAGE_SIZE) {
            throw new UsageProblem(LineText.NO_COUNT, Limits.PAGE_SIZE);
        }
        return Integer.parseInt(given);
    }
}
