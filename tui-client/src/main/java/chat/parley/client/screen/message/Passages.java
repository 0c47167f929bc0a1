package chat.parley.client.screen.message;

import chat.parley.client.look.Appearance;
import chat.parley.client.look.StyledLine;
import chat.parley.client.term.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands out in a message's text: links, and who is mentioned.
final class Passages {
    private static final int LONGEST_LINK = 2_000;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"“”‘’，。；：！？、（）【】《》「」]+");
    private static final Pattern MENTION = Pattern.compile("[@＠][\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_]");
    private static final String ENDS_NO_LINK = ".,;:!?'*_~";

    private final String text;
    private final Style plain;
    private final List<Passage> found = new ArrayList<>();

    private record Passage(int begin, int end, Style style) {}

    private Passages(String text, Style plain) {
        this.text = text;
        this.plain = plain;
    }

    /// @param plain how the rest of the text looks
    /// @param own one's own name; null where the text does not mention oneself
    static Passages of(String text, Style plain, Appearance appearance, @Nullable String own) {
        Passages passages = new Passages(text, plain);
        if (text.contains("://")) {
            passages.links(appearance.links());
        }
        if (own != null) {
            passages.mentions(own, appearance.theme().mention());
        }
        passages.found.sort(Comparator.comparingInt(Passage::begin));
        return passages;
    }

    /// The pieces of a part of the text that stands on one line.
    StyledLine line(int column, int begin, int end, Appearance appearance) {
        StyledLine line = StyledLine.EMPTY;
        int at = begin;
        int x = column;
        for (Passage passage : found) {
            int from = Math.clamp(passage.begin(), at, end);
            int to = Math.clamp(passage.end(), from, end);
            if (to > from) {
                line = piece(line, x, at, from, plain);
                x += appearance.widths().of(text.substring(at, from));
                line = piece(line, x, from, to, passage.style());
                x += appearance.widths().of(text.substring(from, to));
                at = to;
            }
        }
        return piece(line, x, at, end, plain);
    }

    private StyledLine piece(StyledLine line, int column, int begin, int end, Style style) {
        return begin == end ? line : line.and(column, text.substring(begin, end), style);
    }

    private void links(boolean open) {
        Style style = plain.underline();
        Matcher matcher = LINK.matcher(text);
        while (matcher.find()) {
            int end = linkEnd(matcher.start(), matcher.end());
            String address = text.substring(matcher.start(), end);
            boolean opens = open && address.length() <= LONGEST_LINK;
            found.add(new Passage(matcher.start(), end, opens ? style.link(address) : style));
        }
    }

    /// The addresses of the links in a text.
    static List<String> addresses(String text) {
        Passages passages = new Passages(text, Style.PLAIN);
        passages.links(false);
        return passages.found.stream().map(one -> text.substring(one.begin(), one.end())).toList();
    }

    /// Punctuation behind a link belongs to the sentence, and so does a bracket that was opened
    /// before it.
    private int linkEnd(int begin, int found) {
        int end = found;
        while (end > begin) {
            char last = text.charAt(end - 1);
            boolean bracket = last == ')' || last == ']' || last == '}';
            boolean belongs = !bracket || opened(last, begin, end - 1);
            if (belongs && ENDS_NO_LINK.indexOf(last) < 0) {
                return end;
            }
            end--;
        }
        return found;
    }

    private boolean opened(char closing, int begin, int end) {
        char opening = closing == ')' ? '(' : closing == ']' ? '[' : '{';
        String before = text.substring(begin, end);
        return before.chars().filter(c -> c == opening).count()
                > before.chars().filter(c -> c == closing).count();
    }

    private void mentions(String own, Style style) {
        Matcher matcher = MENTION.matcher(text);
        while (matcher.find()) {
            if (matcher.group().substring(1).equalsIgnoreCase(own)) {
                found.add(new Passage(matcher.start(), matcher.end(), style));
            }
        }
    }
}
