package chat.parley.ssh.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Splits a command line into words as a POSIX shell does (Shell Command Language, 2.2 and 2.3),
/// and does nothing else that a shell does: nothing is expanded, `$ ; | > * #` and the like stand
/// for themselves.
///
/// ```
///            '               '                 "               "
///   PLAIN ──────► SINGLE ──────► PLAIN ──────────► DOUBLE ──────────► PLAIN
///     \\ takes the next as it is      in DOUBLE only before $ ` " \\ and a line's end
/// ```
public final class ShellWords {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private ShellWords(String line) {
        this.line = line;
    }

    /// The words of a line; empty where a quote is not closed, or nothing follows a backslash.
    public static Optional<List<String>> of(String line) {
        ShellWords parsing = new ShellWords(line);
        return parsing.split() ? Optional.of(List.copyOf(parsing.words)) : Optional.empty();
    }

    private boolean split() {
        while (at < line.length()) {
            char c = line.charAt(at++);
            boolean whole =
                    switch (c) {
                        case ' ', '\t', '\n' -> end();
                        case '\'' -> single();
                        case '"' -> doubled();
                        case '\\' -> escaped();
                        default -> take(c);
                    };
            if (!whole) {
                return false;
            }
        }
        return end();
    }

    private boolean take(char c) {
        word.append(c);
        inWord = true;
        return true;
    }

    private boolean end() {
        if (inWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
        return true;
    }

    private boolean escaped() {
        if (at == line.length()) {
            return false;
        }
        char next = line.charAt(at++);
        return next == '\n' || take(next);
    }

    private boolean single() {
        int close = line.indexOf('\'', at);
        if (close < 0) {
            return false;
        }
        word.append(line, at, close);
        inWord = true;
        at = close + 1;
        return true;
    }

    private boolean doubled() {
        inWord = true;
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '"') {
                return true;
            }
            boolean escapes =
                    c == '\\' && at < line.length() && "$`\"\\\n".indexOf(line.charAt(at)) >= 0;
            if (!escapes) {
                word.append(c);
            } else if (!escaped()) {
                return false;
            }
        }
        return false;
    }
}
