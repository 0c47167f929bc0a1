package chat.parley.kit.console;

/// Where the invisible characters that writing and emoji need may stand: joiners between letters
/// or pictures, selectors behind what they select, tags behind a black flag. Anywhere else they
/// only mislead.
final class Joiners {
    private static final int BLACK_FLAG = 0x1f3f4;

    private Joiners() {}

    /// True for a joiner, selector or tag that its neighbours (-1: none) give a meaning.
    static boolean belongs(int c, int before, int after) {
        if (c == 0x200c || c == 0x200d) {
            return isJoinable(before) && isJoinable(after);
        }
        if (isSelector(c)) {
            return before > ' ' && !isSelector(before) && !isInvisible(before);
        }
        return isTag(c) && (before == BLACK_FLAG || isTag(before));
    }

    static boolean isSelector(int c) {
        return (c >= 0xfe00 && c <= 0xfe0f)
                || (c >= 0xe0100 && c <= 0xe01ef)
                || (c >= 0x180b && c <= 0x180d);
    }

    private static boolean isTag(int c) {
        return (c >= 0xe0020 && c <= 0xe007f);
    }

    private static boolean isJoinable(int c) {
        return c > 0x7f && !Character.isWhitespace(c) && (isSelector(c) || !isInvisible(c));
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return switch (type) {
            case Character.FORMAT, Character.CONTROL, Character.SURROGATE -> true;
            case Character.UNASSIGNED -> !Character.isExtendedPictographic(c);
            default -> false;
        };
    }
}
