package chat.parley.server.account.name;

import chat.parley.protocol.Refused;
import chat.parley.server.words.FieldText;
import com.ibm.icu.text.UnicodeSet;
import org.jspecify.annotations.Nullable;

/// Short texts that people write about themselves, their devices and their wishes.
public final class ShortText {
    /// What turns, hides or breaks a line. Joiners and variation selectors stay, for emoji need
    /// them.
    private static final UnicodeSet MISLEADING =
            new UnicodeSet("[[:C:][:Zl:][:Zp:][:DI:]-[\\u200D\\uFE0E\\uFE0F]]").freeze();

    private ShortText() {}

    /// What somebody or something is called: one line that shows what it is. May be empty.
    ///
    /// @throws Refused naming the field, if it could mislead
    public static String name(String field, String text) {
        if (MISLEADING.containsSome(text)) {
            throw Refused.field(field, FieldText.ONE_LINE);
        }
        return text.strip();
    }

    /// The same as [#words], but null where there are none.
    public static @Nullable String wordsIfAny(@Nullable String text) {
        String words = text == null ? "" : words(text);
        return words.isEmpty() ? null : words;
    }

    /// What a text becomes when it is edited: null leaves it as it was, and an empty text clears
    /// it.
    public static @Nullable String edited(@Nullable String now, @Nullable String old) {
        if (now == null) {
            return old;
        }
        return now.isBlank() ? null : now;
    }

    /// Words, kept as written, without control characters other than newline and tab.
    public static String words(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c) || c == '\n' || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
