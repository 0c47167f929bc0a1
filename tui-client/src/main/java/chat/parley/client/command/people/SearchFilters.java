package chat.parley.client.command.people;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What narrows a search to messages: each is a filter that can also stand among the words.
final class SearchFilters {
    @Option(
            names = "--in",
            paramLabel = "TARGET",
            description = "Only messages in this conversation: @name or '#group'.")
    private @Nullable String in;

    @Option(names = "--from", paramLabel = "NAME", description = "Only messages of this person.")
    private @Nullable String from;

    @Option(
            names = "--before",
            paramLabel = "TIME",
            description = "Only messages from before this day or moment.")
    private @Nullable Instant before;

    @Option(
            names = "--after",
            paramLabel = "TIME",
            description = "Only messages from this day or moment on.")
    private @Nullable Instant after;

    @Option(
            names = "--has",
            paramLabel = "WHAT",
            description =
                    "Only messages with this: link, reply, reaction, location, custom, pin or edit;"
                            + " may be repeated.")
    private List<String> has = List.of();

    /// As they are written before the words.
    List<String> written() {
        List<String> all = new ArrayList<>();
        if (in != null) {
            all.add("in:" + quoted(in));
        }
        if (from != null) {
            all.add("from:" + quoted(from));
        }
        if (before != null) {
            all.add("before:" + before.truncatedTo(ChronoUnit.SECONDS));
        }
        if (after != null) {
            all.add("after:" + after.truncatedTo(ChronoUnit.SECONDS));
        }
        has.forEach(what -> all.add("has:" + what));
        return all;
    }

    /// What one calls somebody may have several words.
    private static String quoted(String name) {
        return name.contains(" ") ? '"' + name + '"' : name;
    }
}
