package chat.parley.client.state.transfer;

import java.util.ArrayList;
import java.util.List;

/// A path as people write it: in quotes, or with backslashes before what would end it, as shells
/// and terminals have them.
///
/// @param path without quotes and backslashes
/// @param begin where it begins in the text
/// @param end behind its last character
public record WrittenPath(String path, int begin, int end) {

    /// The first from a place of a text. One whose quote is never closed goes to the end.
    public static WrittenPath at(String text, int from) {
        int begin = from;
        while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        StringBuilder path = new StringBuilder();
        char quote = 0;
        int at = begin;
        for (; at < text.length(); at++) {
            char one = text.charAt(at);
            if (quote == 0 && Character.isWhitespace(one)) {
                break;
            }
            if (one == quote) {
                quote = 0;
            } else if (quote == 0 && (one == '"' || one == '\'')) {
                quote = one;
            } else if (one == '\\' && quote != '\'' && at + 1 < text.length()) {
                at++;
                path.append(text.charAt(at));
            } else {
                path.append(one);
            }
        }
        return new WrittenPath(path.toString(), begin, at);
    }

    /// All words of a text, as of a command.
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (WrittenPath word = at(text, 0);
                word.begin() < text.length();
                word = at(text, word.end())) {
            words.add(word.path());
        }
        return words;
    }

    /// Whether it cannot be a word of a sentence.
    public boolean isUnmistakable() {
        return path.startsWith("/")
                || path.startsWith("~/")
                || path.startsWith("./")
                || path.startsWith("../")
                || path.startsWith("file:/");
    }

    /// Written so that it is read as one again.
    public static String escaped(String path) {
        return path.replaceAll("[\\\\\\s'\"]", "\\\\$0");
    }
}
