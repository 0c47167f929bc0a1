package chat.parley.server.search;

import java.util.ArrayList;
import java.util.List;

/// A word of a query, or what stands in quotes, or a filter with its value.
///
/// @param filter what stands before the colon, if it is a [QueryFilter]'s; empty for a word
/// @param text the word, or the filter's value
/// @param quoted whether it stood in quotes
record QueryWord(String filter, String text, boolean quoted) {

    /// Takes a folded query apart: at spaces, but not within quotes. A quote that is not closed
    /// goes on to the end.
    static List<QueryWord> of(String folded) {
        List<QueryWord> words = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            if (folded.charAt(at) == ' ') {
                at++;
                continue;
            }
            String filter = filterAt(folded, at);
            int start = filter.isEmpty() ? at : at + filter.length() + 1;
            boolean quoted = start < folded.length() && isQuote(folded.charAt(start));
            int end = end(folded, quoted ? start + 1 : start, quoted);
            words.add(new QueryWord(filter, text(folded, start, end, quoted), quoted));
            at = quoted ? end + 1 : end;
        }
        return words.stream().filter(QueryWord::saysSomething).toList();
    }

    private static String text(String folded, int start, int end, boolean quoted) {
        return folded.substring(quoted ? start + 1 : start, end).strip();
    }

    private static String filterAt(String folded, int at) {
        int colon = folded.indexOf(':', at);
        String before = colon < 0 ? "" : folded.substring(at, colon);
        return QueryFilter.named(before).isPresent() ? before : "";
    }

    private static int end(String folded, int from, boolean quoted) {
        int end = from;
        while (end < folded.length()
                && !(quoted ? isQuote(folded.charAt(end)) : folded.charAt(end) == ' ')) {
            end++;
        }
        return end;
    }

    /// Those of Chinese texts are as good.
    private static boolean isQuote(char character) {
        return character == '"' || character == '“' || character == '”';
    }

    /// A filter without a value is a mistake; quotes with nothing in them are nothing.
    private boolean saysSomething() {
        return !filter.isEmpty() || !text.isEmpty();
    }
}
