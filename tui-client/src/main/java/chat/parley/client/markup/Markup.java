package chat.parley.client.markup;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A text without its marks, and what they said of it. Marks are those of CommonMark: `**bold**`,
/// `*italic*`, `` `code` ``, and blocks of code between fences. What is no mark stays as it is, in
/// its order.
///
/// @param spans in order, none within another; what is in none is plain
/// @param blocks of code, in order
public record Markup(String text, List<Span> spans, List<Block> blocks) {

    /// What a mark says of words.
    public enum Format {
        BOLD,
        ITALIC,
        CODE
    }

    /// A part of the text that looks the same.
    public record Span(int begin, int end, Set<Format> formats) {
        public Span {
            formats = Set.copyOf(formats);
        }
    }

    /// A block of code: whole lines of the text, without the line break behind the last.
    ///
    /// @param begin where its label stands, or its code where it has none
    /// @param code where the code begins
    public record Block(int begin, int code, int end) {}

    public Markup {
        spans = List.copyOf(spans);
        blocks = List.copyOf(blocks);
    }

    /// A text whose marks are drawn.
    public static Markup of(String source) {
        FormatMap formats = new FormatMap(source);
        int at = 0;
        for (FencedBlock block : FencedBlock.of(source)) {
            InlineMarks.find(source, at, block.open(), formats);
            formats.block(block);
            at = block.next();
        }
        InlineMarks.find(source, at, source.length(), formats);
        return formats.markup();
    }

    /// A text whose marks are shown as they are.
    public static Markup raw(String source) {
        return new Markup(source, List.of(), List.of());
    }

    /// The code of the blocks of a text, each as it was written.
    public static List<String> code(String source) {
        Markup markup = of(source);
        return markup.blocks.stream()
                .map(block -> markup.text.substring(block.code, block.end))
                .toList();
    }

    /// With its words changed, which may make them longer or shorter.
    ///
    /// @param words what becomes of those that are no code
    /// @param code what becomes of code
    public Markup mapped(UnaryOperator<String> words, UnaryOperator<String> code) {
        return new MarkupMapping(this, words, code).mapped();
    }

    /// The places where something else begins: between two of them all is alike.
    List<Integer> borders() {
        List<Integer> borders = new ArrayList<>(List.of(0, text.length()));
        spans.forEach(span -> borders.addAll(List.of(span.begin, span.end)));
        blocks.forEach(block -> borders.addAll(List.of(block.begin, block.code, block.end)));
        return borders.stream().distinct().sorted().toList();
    }

    static Set<Format> none() {
        return EnumSet.noneOf(Format.class);
    }
}
