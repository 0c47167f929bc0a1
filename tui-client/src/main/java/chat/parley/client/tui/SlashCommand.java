package chat.parley.client.tui;

import java.util.Arrays;
import java.util.Optional;

/// The commands that can be written instead of a message: the live table, which help and
/// completion are made from.
enum SlashCommand {
    APPLY("apply", "NAME [TEXT]", "ask somebody to be a friend"),
    APPLICATIONS("applications", "", "see and answer applications"),
    ACCEPT("accept", "NAME", "accept somebody's application"),
    REFUSE("refuse", "NAME", "refuse somebody's application"),
    CANCEL("cancel", "NAME", "take one's own application back"),
    OPEN("open", "NAME", "go to the conversation with somebody"),
    NEXT("next", "", "go to the next unread conversation"),
    LOCATION("location", "LATITUDE,LONGITUDE TITLE", "send a place"),
    RETRY("retry", "", "send again what was refused"),
    DISCARD("discard", "", "give up what was refused"),
    RECONNECT("reconnect", "", "connect now"),
    HELP("help", "", "show keys and commands"),
    QUIT("quit", "", "leave; nothing is lost");

    private final String word;
    private final String arguments;
    private final String summary;

    SlashCommand(String word, String arguments, String summary) {
        this.word = word;
        this.arguments = arguments;
        this.summary = summary;
    }

    String word() {
        return word;
    }

    /// How it is written, with its arguments.
    String usage() {
        return ("/" + word + " " + arguments).strip();
    }

    String summary() {
        return summary;
    }

    boolean needsArguments() {
        return !arguments.isEmpty();
    }

    static Optional<SlashCommand> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
