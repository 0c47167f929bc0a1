package chat.parley.client.markup;

import chat.parley.client.markup.Markup.Block;
import chat.parley.client.markup.Markup.Format;
import chat.parley.client.markup.Markup.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Changes the words of a text and moves what its marks say along. For one text.
final class MarkupMapping {
    private final Markup markup;
    private final UnaryOperator<String> words;
    private final UnaryOperator<String> code;

    /// Where a border stands in the changed text.
    private final Map<Integer, Integer> moved = new HashMap<>();

    MarkupMapping(Markup markup, UnaryOperator<String> words, UnaryOperator<String> code) {
        this.markup = markup;
        this.words = words;
        this.code = code;
    }

    Markup mapped() {
        String text = text();
        List<Span> spans = new ArrayList<>();
        for (Span span : markup.spans()) {
            spans.add(new Span(at(span.begin()), at(span.end()), span.formats()));
        }
        List<Block> blocks = new ArrayList<>();
        for (Block block : markup.blocks()) {
            blocks.add(new Block(at(block.begin()), at(block.code()), at(block.end())));
        }
        return new Markup(text, spans, blocks);
    }

    private int at(int border) {
        return moved.getOrDefault(border, 0);
    }

    private String text() {
        NavigableMap<Integer, Boolean> codes = codes();
        StringBuilder text = new StringBuilder();
        List<Integer> borders = markup.borders();
        for (int i = 0; i < borders.size(); i++) {
            int begin = borders.get(i);
            moved.put(begin, text.length());
            if (i + 1 < borders.size()) {
                Map.Entry<Integer, Boolean> here = codes.floorEntry(begin);
                boolean isCode = here != null && here.getValue();
                String part = markup.text().substring(begin, borders.get(i + 1));
                text.append((isCode ? code : words).apply(part));
            }
        }
        return text.toString();
    }

    /// Where code begins, and where it is over.
    private NavigableMap<Integer, Boolean> codes() {
        NavigableMap<Integer, Boolean> codes = new TreeMap<>();
        for (Span span : markup.spans()) {
            if (span.formats().contains(Format.CODE)) {
                codes.putIfAbsent(span.end(), false);
                codes.put(span.begin(), true);
            }
        }
        for (Block block : markup.blocks()) {
            codes.putIfAbsent(block.end(), false);
            codes.put(block.begin(), true);
        }
        return codes;
    }
}
