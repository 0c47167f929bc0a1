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
            case Body.Text(String text, var mentions, var everybody) -> {
                if (mentions != null) {
                    throw Refused.field("body.mentions", FieldText.FOUND_BY_SERVER);
                }
                if (everybody != null) {
                    throw Refused.field("body.everybody", FieldText.FOUND_BY_SERVER);
                }
                yield new Body.Text(visible("body.text", text));
            }
            case Body.Location(String title, double latitude, double longitude) ->
                    new Body.Location(visible("body.title", title), latitude, longitude);
            case Body.Custom custom -> {
                if (!CUSTOM_NAME.matcher(custom.name()).matches()) {
                    throw Refused.field("body.name", FieldText.CUSTOM_NAME_FORM);
                }
                yield custom;
            }
            case Body.Notice _, Body.Recalled _, Body.Change _ ->
                    throw Refused.field("body.kind", FieldText.BODY_KINDS);
        };
    }

    private static String visible(String field, String text) {
        String kept =
                text.codePoints()
                        .filter(c -> !Character.isISOControl(c) || c == '\n' || c == '\t')
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        if (kept.codePoints().allMatch(Contents::isBlank)) {
            throw Refused.field(field, FieldText.BLANK);
        }
        return kept;
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }
}
