package chat.parley.protocol.model.file;

import chat.parley.protocol.Limits;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names of files, of which nothing is left that could be taken for more than a name, wherever it
/// may be saved: no path, no control or invisible characters, nothing that a shell or a file system
/// reads otherwise, and not too long for either. The server cleans what it is told, and whoever
/// saves a file what the server tells.
public final class FileName {
    /// What is called so of which nothing else is left.
    public static final String UNNAMED = "file";

    /// What file systems allow, less what whoever saves it may have to add.
    public static final int MOST_BYTES = 240;

    /// The longest ending that is kept when a name is cut.
    private static final int LONGEST_ENDING = 16;

    private static final String RESERVED = "/\\:*?\"<>|";
    private static final Pattern HIDING_START = Pattern.compile("^[.~\\-\\s\\p{Z}]+");
    private static final Pattern LOST_END = Pattern.compile("[.\\s\\p{Z}]+$");

    /// What Windows takes for a device, whatever ends it.
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

    private FileName() {}

    /// What is left of what somebody calls a file.
    public static String cleaned(String path) {
        String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String visible =
                last.codePoints()
                        .filter(FileName::isVisible)
                        .mapToObj(c -> RESERVED.indexOf(c) >= 0 ? "_" : Character.toString(c))
                        .collect(Collectors.joining());
        String name = ended(HIDING_START.matcher(visible).replaceFirst(""));
        if (name.isEmpty()) {
            return UNNAMED;
        }
        return cut(DEVICE.matcher(name).matches() ? "_" + name : name);
    }

    private static String ended(String name) {
        return LOST_END.matcher(name).replaceFirst("");
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    /// A name that is not too long, with its ending.
    private static String cut(String name) {
        if (fits(name)) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        StringBuilder start = new StringBuilder();
        for (int c : name.substring(0, name.length() - ending.length()).codePoints().toArray()) {
            if (!fits(start + Character.toString(c) + ending)) {
                break;
            }
            start.appendCodePoint(c);
        }
        return ended(start.toString()) + ending;
    }

    private static boolean fits(String name) {
        return name.codePointCount(0, name.length()) <= Limits.FILE_NAME_CODE_POINTS
                && name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }
}
