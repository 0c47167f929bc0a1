package chat.parley.client.term;

/// Where a line may end: after spaces, and beside Chinese, Japanese and Korean characters and
/// emoji, but neither before what closes nor after what opens (after GB/T 15834 and JIS X 4051).
final class LineBreaks {
    private static final String BEGINS_NO_LINE =
            "。，、；：！？）】》」』〉〕］｝”’…—～·‧々ー〜％℃｡､」,.;:!?)]}%»›" + "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ";

    private static final String ENDS_NO_LINE = "（【《「『〈〔［｛“‘￥＄£¥$([{«‹「#@";

    private LineBreaks() {}

    /// Whether a line may end before `offset`, a boundary of graphemes inside the text.
    static boolean isAllowed(String text, int offset) {
        int before = text.codePointBefore(offset);
        int after = text.codePointAt(offset);
        if (isInWord(before) && isInWord(after)) {
            return false;
        }
        if (before == ' ') {
            return after != ' ';
        }
        if (after == ' '
                || BEGINS_NO_LINE.indexOf(after) >= 0
                || ENDS_NO_LINE.indexOf(before) >= 0) {
            return false;
        }
        return breaksAnywhere(before) || breaksAnywhere(after) || afterClosing(before);
    }

    private static boolean isInWord(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean breaksAnywhere(int c) {
        return Character.isIdeographic(c)
                || (c >= 0x3000 && c <= 0x30ff)
                || (c >= 0x3100 && c <= 0x312f)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0x1f000 && Character.isExtendedPictographic(c));
    }

    /// Behind narrow punctuation of Chinese text.
    private static boolean afterClosing(int c) {
        return c == '”' || c == '’' || c == '…' || c == '—';
    }
}
