package chat.parley.client.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the web addresses in a text.
public final class LinkScanner {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"`“”‘’，。；：！？、（）【】《》「」]+");
    private static final String ENDS_NO_LINK = ".,;:!?'*_~";

    private LinkScanner() {}

    /// Where an address stands.
    public record Range(int begin, int end) {}

    public static List<Range> find(String text) {
        List<Range> found = new ArrayList<>();
        if (text.contains("://")) {
            Matcher matcher = LINK.matcher(text);
            while (matcher.find()) {
                found.add(new Range(matcher.start(), end(text, matcher.start(), matcher.end())));
            }
        }
        return found;
    }

    /// Punctuation behind a link belongs to the sentence, and so does a bracket that was opened
    /// before it.
    private static int end(String text, int begin, int found) {
        int end = found;
        while (end > begin) {
            char last = text.charAt(end - 1);
            boolean bracket = last == ')' || last == ']' || last == '}';
            boolean belongs = !bracket || opened(text, last, begin, end - 1);
            if (belongs && ENDS_NO_LINK.indexOf(last) < 0) {
                return end;
            }
            end--;
        }
        return found;
    }

    private static boolean opened(String text, char closing, int begin, int end) {
        char opening = closing == ')' ? '(' : closing == ']' ? '[' : '{';
        String before = text.substring(begin, end);
        return before.chars().filter(c -> c == opening).count()
                > before.chars().filter(c -> c == closing).count();
    }
}
