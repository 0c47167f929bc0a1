package chat.parley.client.screen.file;

import chat.parley.client.screen.Choice;
import chat.parley.client.screen.Choice.Candidate;
import chat.parley.client.screen.key.SlashCommand;
import chat.parley.client.state.transfer.PathListing;
import chat.parley.client.state.transfer.WrittenPath;
import chat.parley.kit.console.VisibleText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The path before the caret, behind `/file` or where nothing but a path is written.
///
/// @param directory its part up to the last slash
/// @param part of the name
/// @param begin where the path begins in the text
public record PathCompletion(String directory, String part, int begin) {
    private static final Pattern COMMAND =
            Pattern.compile("[/／]" + SlashCommand.FILE.word() + "\\s+", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 50;

    /// In a line that may be a command.
    public static Optional<PathCompletion> inLine(String before) {
        Matcher command = COMMAND.matcher(before);
        return command.lookingAt() ? last(before, command.end()) : Optional.empty();
    }

    /// Where all that is written is a path.
    public static PathCompletion alone(String before) {
        return of(new WrittenPath(before, 0, before.length()));
    }

    /// The last word: a path if it is the first, or can be nothing else.
    private static Optional<PathCompletion> last(String before, int from) {
        WrittenPath word = WrittenPath.at(before, from);
        boolean first = true;
        while (word.end() < before.length()) {
            word = WrittenPath.at(before, word.end());
            first = false;
        }
        return first || word.isUnmistakable() ? Optional.of(of(word)) : Optional.empty();
    }

    private static PathCompletion of(WrittenPath word) {
        int name = word.path().lastIndexOf('/') + 1;
        return new PathCompletion(
                word.path().substring(0, name), word.path().substring(name), word.begin());
    }

    /// What it may become, as far as that directory is known. Names that begin with a dot are for
    /// whoever writes one.
    ///
    /// @param escaped whether what ends a word is to be written so that it does not
    public Choice choice(PathListing listing, boolean escaped) {
        String wanted = part.toLowerCase(Locale.ROOT);
        List<Candidate> found =
                listing.names().stream()
                        .filter(_ -> listing.directory().equals(directory))
                        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(wanted))
                        .filter(name -> !name.startsWith(".") || part.startsWith("."))
                        .limit(MOST)
                        .map(name -> candidate(name, escaped))
                        .toList();
        return new Choice(found, Choice.NONE, begin);
    }

    private Candidate candidate(String name, boolean escaped) {
        String path = directory + name;
        boolean goesOn = !escaped || name.endsWith("/");
        String written = (escaped ? WrittenPath.escaped(path) : path) + (goesOn ? "" : " ");
        return new Candidate(written, VisibleText.line(name), "");
    }
}
