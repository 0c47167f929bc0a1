package chat.parley.kit.console;

/// Text from elsewhere, made safe to print: no character of it can drive a terminal or hide what
/// it says.
///
/// Control characters become their pictures (`␛`, `␇`, `␡`); whatever else is invisible or
/// reorders its neighbours (C1, bidirectional overrides and isolates, zero-width characters out
/// of place, lone surrogates) becomes its number: `<U+202E>`. Joiners and selectors stay where
/// writing and emoji need them. Marks that have nothing to stand on get a dotted circle, and more
/// than eight on one letter are left out, so that no line is drawn over its neighbours.
///
/// The result contains itself: making visible text visible again changes nothing.
public final class VisibleText {
    private static final int MARKS_ON_ONE_LETTER = 8;
    private static final String TAB = "    ";

    private final String source;
    private final boolean oneLine;
    private final StringBuilder out;
    private int marks;

    private VisibleText(String source, boolean oneLine) {
        this.source = source;
        this.oneLine = oneLine;
        this.out = new StringBuilder(source.length() + 16);
    }

    /// The text as lines: `\n` stays, a tab becomes four spaces.
    public static String of(String text) {
        return isPlain(text, true) ? text : new VisibleText(text, false).render();
    }

    /// The text as one line: a line break is shown as `␤`, a tab as a space.
    public static String line(String text) {
        return isPlain(text, false) ? text : new VisibleText(text, true).render();
    }

    /// Nearly all text is: printable ASCII, Chinese, kana and their punctuation, and the lines that
    /// screens are drawn with, need no second look.
    private static boolean isPlain(String text, boolean newlines) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain =
                    (c >= ' ' && c < 0x7f)
                            || (c >= 0x2500 && c <= 0x257f)
                            || (c >= 0x3001 && c <= 0x3029)
                            || (c >= 0x3041 && c <= 0x3096)
                            || (c >= 0x30a1 && c <= 0x30ff)
                            || (c >= 0x4e00 && c <= 0x9fff)
                            || (c >= 0xff01 && c <= 0xff5e)
                            || (newlines && c == '\n');
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private String render() {
        int i = 0;
        int before = -1;
        while (i < source.length()) {
            int c = source.codePointAt(i);
            i += Character.charCount(c);
            append(c, before, i < source.length() ? source.codePointAt(i) : -1);
            before = out.isEmpty() ? -1 : out.codePointBefore(out.length());
        }
        return out.toString();
    }

    private void append(int c, int before, int after) {
        if (isMark(c)) {
            appendMark(c, before);
            return;
        }
        marks = 0;
        if (c == '\n') {
            out.append(oneLine ? "␤" : "\n");
        } else if (c == '\t') {
            out.append(oneLine ? " " : TAB);
        } else if (c < ' ') {
            out.append((char) ('␀' + c));
        } else if (c == 0x7f) {
            out.append('␡');
        } else if (c == 0x2028 || c == 0x2029 || c == 0x85) {
            out.append('␤');
        } else if (isHidden(c) && !Joiners.belongs(c, before, after)) {
            out.append(String.format("<U+%04X>", c));
        } else {
            out.appendCodePoint(c);
        }
    }

    private void appendMark(int c, int before) {
        marks++;
        boolean nothingToStandOn =
                before == -1
                        || Character.isWhitespace(before)
                        || (isHidden(before) && !Joiners.isSelector(before));
        if (nothingToStandOn) {
            out.append('◌');
        }
        if (marks <= MARKS_ON_ONE_LETTER) {
            out.appendCodePoint(c);
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        return mark && !Joiners.isSelector(c) && !isFiller(c);
    }

    /// Draws nothing, or draws its neighbours elsewhere.
    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT -> !isSignOfArabicOrSyriac(c);
            case Character.CONTROL, Character.SURROGATE -> true;
            case Character.UNASSIGNED -> !Character.isExtendedPictographic(c);
            default -> Joiners.isSelector(c) || isFiller(c);
        };
    }

    private static boolean isSignOfArabicOrSyriac(int c) {
        return (c >= 0x0600 && c <= 0x0605) || c == 0x06dd || c == 0x070f || c == 0x08e2;
    }

    /// Letters and marks by category, blank on the screen: favourites for names that look empty
    /// or look like others.
    private static boolean isFiller(int c) {
        return switch (c) {
            case 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x3164, 0xffa0 -> true;
            default -> false;
        };
    }
}
