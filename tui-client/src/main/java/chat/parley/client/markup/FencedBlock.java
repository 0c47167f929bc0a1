package chat.parley.client.markup;

import java.util.ArrayList;
import java.util.List;

/// A block of code between fences, by its places in a source: a line of three or more backticks,
/// what stands behind them, the code, and a line of at least as many. A block that is not closed,
/// or has no code, is none.
///
/// @param open where the opening fence begins
/// @param label where what stands behind it begins
/// @param code where the first line of code begins
/// @param end behind the code, without the line break
/// @param next behind the closing fence and its line break
record FencedBlock(int open, int label, int code, int end, int next) {
    private static final int SHORTEST = 3;

    static List<FencedBlock> of(String source) {
        List<FencedBlock> blocks = new ArrayList<>();
        int neverClosed = Integer.MAX_VALUE;
        int at = 0;
        while (at < source.length()) {
            int fence = opening(source, at);
            int closing = fence == 0 || fence >= neverClosed ? -1 : closing(source, at, fence);
            if (fence > 0 && closing < 0) {
                neverClosed = Math.min(neverClosed, fence);
            }
            int code = next(source, at);
            boolean block = closing > code && !source.substring(code, closing).isBlank();
            if (block) {
                blocks.add(between(source, at, at + fence, closing));
            }
            at = block ? next(source, closing) : code;
        }
        return blocks;
    }

    private static FencedBlock between(String source, int open, int label, int closing) {
        int code = next(source, open);
        boolean bare = source.substring(label, code).isBlank();
        int next = next(source, closing);
        return new FencedBlock(open, bare ? code : label, code, closing - 1, next);
    }

    /// The number of backticks of a fence that may open a block; 0 where there is none.
    private static int opening(String source, int line) {
        int fence = run(source, line);
        int another = source.indexOf('`', line + fence);
        boolean alone = another < 0 || another >= next(source, line);
        return fence >= SHORTEST && alone ? fence : 0;
    }

    /// The line that closes a block; negative where none does.
    private static int closing(String source, int open, int fence) {
        int line = next(source, open);
        while (line < source.length()) {
            if (closes(source, line, fence)) {
                return line;
            }
            line = next(source, line);
        }
        return -1;
    }

    private static boolean closes(String source, int line, int fence) {
        int run = run(source, line);
        return run >= fence && source.substring(line + run, next(source, line)).isBlank();
    }

    private static int run(String source, int at) {
        int end = at;
        while (end < source.length() && source.charAt(end) == '`') {
            end++;
        }
        return end - at;
    }

    /// Where the next line begins, or the text ends.
    private static int next(String source, int line) {
        int newline = source.indexOf('\n', line);
        return newline < 0 ? source.length() : newline + 1;
    }
}
