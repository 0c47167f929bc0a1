package chat.parley.client.markup;

import chat.parley.client.markup.Markup.Block;
import chat.parley.client.markup.Markup.Format;
import chat.parley.client.markup.Markup.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is found in a source, character by character: which are marks, and what they say of the
/// others. For one source.
final class FormatMap {
    private final String source;
    private final boolean[] marks;

    /// By how much more or less a format holds from a character on.
    private final Map<Format, int[]> changes = new EnumMap<>(Format.class);

    private final List<FencedBlock> blocks = new ArrayList<>();

    FormatMap(String source) {
        this.source = source;
        this.marks = new boolean[source.length()];
    }

    /// These characters are marks.
    void mark(int begin, int end) {
        for (int i = begin; i < end; i++) {
            marks[i] = true;
        }
    }

    /// The characters from one place to another look so.
    void format(Format format, int from, int to) {
        int[] change = changes.computeIfAbsent(format, _ -> new int[source.length() + 1]);
        change[from]++;
        change[to]--;
    }

    /// The fences are marks, and where nothing stands beside them their line breaks, too.
    void block(FencedBlock block) {
        blocks.add(block);
        mark(block.open(), block.label());
        boolean last = block.next() == source.length();
        mark(last ? block.end() : block.end() + 1, block.next());
    }

    Markup markup() {
        StringBuilder text = new StringBuilder(source.length());
        List<Span> spans = new ArrayList<>();
        Map<Format, Integer> depths = new EnumMap<>(Format.class);
        int[] places = new int[source.length() + 1];
        Set<Format> formats = Markup.none();
        int begin = 0;
        for (int i = 0; i <= source.length(); i++) {
            places[i] = text.length();
            Set<Format> here = formats(depths, i);
            if (!here.equals(formats) || i == source.length()) {
                if (!formats.isEmpty() && text.length() > begin) {
                    spans.add(new Span(begin, text.length(), formats));
                }
                formats = here;
                begin = text.length();
            }
            if (i < source.length() && !marks[i]) {
                text.append(source.charAt(i));
            }
        }
        return new Markup(text.toString(), spans, blocks(places));
    }

    private Set<Format> formats(Map<Format, Integer> depths, int at) {
        Set<Format> here = Markup.none();
        changes.forEach(
                (format, change) -> {
                    if (depths.merge(format, change[at], Integer::sum) > 0) {
                        here.add(format);
                    }
                });
        return here;
    }

    private List<Block> blocks(int[] places) {
        return blocks.stream()
                .map(
                        block ->
                                new Block(
                                        places[block.open()],
                                        places[block.code()],
                                        places[block.end()]))
                .toList();
    }
}
