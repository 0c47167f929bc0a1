package chat.parley.server.http.route;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.words.DoorText;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a request says its body is. JSON has one character encoding (RFC 8259, section 8.1), and
/// nothing that is compressed is unpacked: what says otherwise is refused rather than guessed at.
final class ContentLabel {
    private static final String IDENTITY = "identity";

    private ContentLabel() {}

    /// Refuses a body that is not plain JSON in UTF-8.
    ///
    /// @throws Refused with [Reason#UNSUPPORTED_TYPE]
    static void requireJson(HttpHeaders headers) {
        if (!isJson(headers.get(HttpHeaderNames.CONTENT_TYPE))) {
            throw new Refused(Reason.UNSUPPORTED_TYPE, DoorText.IN_UTF_8);
        }
        if (!headers.getAll(HttpHeaderNames.CONTENT_ENCODING).stream()
                .allMatch(coding -> coding.strip().equalsIgnoreCase(IDENTITY))) {
            throw new Refused(Reason.UNSUPPORTED_TYPE, DoorText.NOT_COMPRESSED);
        }
    }

    private static boolean isJson(@Nullable String type) {
        if (type == null) {
            return false;
        }
        String[] parts = type.toLowerCase(Locale.ROOT).split(";", -1);
        if (!parts[0].strip().equals(Reply.JSON)) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String[] parameter = parts[i].split("=", 2);
            if (parameter[0].strip().equals("charset")
                    && !(parameter.length == 2 && unquoted(parameter[1]).equals("utf-8"))) {
                return false;
            }
        }
        return true;
    }

    private static String unquoted(String value) {
        String text = value.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
