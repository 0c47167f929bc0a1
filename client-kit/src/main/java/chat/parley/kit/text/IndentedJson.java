package chat.parley.kit.text;

import chat.parley.protocol.RawJson;

/// JSON for people to read: a line for each member and element, set in by two spaces. It still says
/// the same.
public final class IndentedJson {
    private static final int STEP = 2;

    private final String compact;
    private final StringBuilder out;
    private int depth;

    private IndentedJson(String compact) {
        this.compact = compact;
        this.out = new StringBuilder(compact.length() * 2);
    }

    /// The lines, which may hold any character that a string of JSON can.
    public static String of(RawJson json) {
        return new IndentedJson(json.text()).indented();
    }

    private String indented() {
        int at = 0;
        while (at < compact.length()) {
            at = compact.charAt(at) == '"' ? string(at) : sign(at);
        }
        return out.toString();
    }

    /// Copies a string.
    ///
    /// @return what follows it
    private int string(int begin) {
        int end = begin + 1;
        while (compact.charAt(end) != '"') {
            end += compact.charAt(end) == '\\' ? 2 : 1;
        }
        out.append(compact, begin, end + 1);
        return end + 1;
    }

    /// @return what follows it
    private int sign(int at) {
        char sign = compact.charAt(at);
        switch (sign) {
            case '{', '[' -> {
                out.append(sign);
                if (isClosing(compact.charAt(at + 1))) {
                    out.append(compact.charAt(at + 1));
                    return at + 2;
                }
                line(1);
            }
            case '}', ']' -> {
                line(-1);
                out.append(sign);
            }
            case ',' -> {
                out.append(sign);
                line(0);
            }
            case ':' -> out.append(": ");
            default -> out.append(sign);
        }
        return at + 1;
    }

    private static boolean isClosing(char sign) {
        return sign == '}' || sign == ']';
    }

    private void line(int deeper) {
        depth += deeper;
        out.append('\n').append(" ".repeat(depth * STEP));
    }
}
