package chat.parley.client.screen.message;

import chat.parley.client.markup.Markup;
import chat.parley.client.term.Wrapper;
import chat.parley.kit.text.Widths;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Breaks a message into lines: sentences between words, code at the edge alone, so that it keeps
/// its columns. Code is what stands between fences or is set in.
final class TextBlock {
    /// Free before the lines of a block of code, for its sign.
    static final int BLOCK_INDENT = 2;

    private static final String FENCE = "```";
    private static final String SET_IN = "  ";

    private final String text;
    private final Widths widths;
    private final int columns;
    private final Iterator<Markup.Block> blocks;
    private Markup.@Nullable Block block;
    private final List<Line> lines = new ArrayList<>();

    /// What a line is.
    enum Kind {
        WORDS,
        /// What stands behind the fence that opens a block of code.
        LABEL,
        CODE,
        /// The line before goes on.
        MORE_CODE
    }

    /// `[begin, end)` of the text is drawn.
    record Line(int begin, int end, Kind kind) {
        int indent() {
            return kind == Kind.WORDS ? 0 : BLOCK_INDENT;
        }

        /// Up to where it reaches from its left edge.
        int columns(String text, Widths widths) {
            return indent() + widths.of(text.substring(begin, end));
        }
    }

    private TextBlock(Markup markup, int columns, Widths widths) {
        this.text = markup.text();
        this.widths = widths;
        this.columns = columns;
        this.blocks = markup.blocks().iterator();
        this.block = blocks.hasNext() ? blocks.next() : null;
    }

    static List<Line> lines(Markup markup, int columns, Widths widths) {
        return new TextBlock(markup, Math.max(2, columns), widths).lines();
    }

    private List<Line> lines() {
        boolean fenced = false;
        int begin = 0;
        while (begin <= text.length()) {
            int newline = text.indexOf('\n', begin);
            int end = newline < 0 ? text.length() : newline;
            if (block != null && block.begin() <= begin) {
                addBlock(block, begin, end);
            } else {
                boolean fence = text.startsWith(FENCE, begin);
                if (fenced || fence || text.startsWith(SET_IN, begin)) {
                    addCut(begin, end, columns, Kind.WORDS, Kind.WORDS);
                } else {
                    addWords(begin, end);
                }
                fenced ^= fence;
            }
            begin = newline < 0 ? text.length() + 1 : newline + 1;
        }
        return lines;
    }

    /// A line of a block.
    private void addBlock(Markup.Block block, int begin, int end) {
        int room = Math.max(2, columns - BLOCK_INDENT);
        boolean label = begin < block.code();
        addCut(
                begin,
                end,
                room,
                label ? Kind.LABEL : Kind.CODE,
                label ? Kind.LABEL : Kind.MORE_CODE);
        if (end >= block.end()) {
            this.block = blocks.hasNext() ? blocks.next() : null;
        }
    }

    private void addWords(int begin, int end) {
        for (Wrapper.Line line : new Wrapper(widths).wrap(text.substring(begin, end), columns)) {
            lines.add(new Line(begin + line.begin(), begin + line.end(), Kind.WORDS));
        }
    }

    private void addCut(int begin, int end, int room, Kind first, Kind next) {
        int at = begin;
        do {
            int cut = Math.min(end, widths.fitting(text, at, room));
            lines.add(new Line(at, cut, at == begin ? first : next));
            at = cut;
        } while (at < end);
    }
}
