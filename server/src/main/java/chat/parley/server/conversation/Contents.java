package chat.parley.server.conversation;

import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.server.words.FieldText;
import java.util.regex.Pattern;

/// What a person may send: something to see, and nothing that drives a terminal. Texts are kept as
/// written, without control characters other than newline and tab; JSON as it is, for it writes
/// none by themselves.
final class Contents {
    private static final Pattern CUSTOM_NAME =
            Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*");

    private Contents() {}

    /// The body to store.
    ///
    /// @throws Refused if there is nothing in it, or only the server may write it
    static Body checked(Body body) {
        return switch (body) {
            case Body.Text text -> {
                requireNobodyNamed(text);
                yield new Body.Text(visible("body.text", text.text()));
            }
            case Body.Location(String title, double latitude, double longitude) ->
                    new Body.Location(visible("body.title", title), latitude, longitude);
            case Body.Custom custom -> {
                if (!CUSTOM_NAME.matcher(custom.name()).matches()) {
                    throw Refused.field("body.name", FieldText.CUSTOM_NAME_FORM);
                }
                yield custom;
            }
            case Body.Files files -> {
                requireNobodyNamed(files);
                String text = files.text();
                yield new Body.Files(
                        text == null ? null : visible("body.text", text), files.files());
            }
            case Body.Notice _, Body.Recalled _, Body.Change _ ->
                    throw Refused.field("body.kind", FieldText.BODY_KINDS);
        };
    }

    private static void requireNobodyNamed(Body.Worded body) {
        if (body.mentions() != null) {
            throw Refused.field("body.mentions", FieldText.FOUND_BY_SERVER);
        }
        if (body.everybody() != null) {
            throw Refused.field("body.everybody", FieldText.FOUND_BY_SERVER);
        }
    }

    private static String visible(String field, String text) {
        String kept = hasControls(text) ? withoutControls(text) : text;
        if (isBlank(kept)) {
            throw Refused.field(field, FieldText.BLANK);
        }
        return kept;
    }

    private static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutControls(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.chars().filter(c -> !isControl(c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t';
    }

    private static boolean isBlank(String text) {
        int next;
        for (int i = 0; i < text.length(); i += Character.charCount(next)) {
            next = text.codePointAt(i);
            if (!isBlank(next)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }
}
