package chat.parley.server.conversation;

import chat.parley.protocol.Refused;
import chat.parley.server.words.FieldText;
import java.util.regex.Pattern;

/// The one emoji of a reaction, in one spelling, so that equal ones are counted together.
final class ReactionEmoji {
    private static final Pattern ONE_GRAPHEME = Pattern.compile("\\X");
    private static final int DRAWN_AS_EMOJI = 0xfe0f;
    private static final int KEYCAP = 0x20e3;

    private ReactionEmoji() {}

    /// The emoji as it is stored.
    ///
    /// @throws Refused if the text is anything else than one emoji
    static String checked(String text) {
        int first = text.codePointAt(0);
        boolean emoji = Character.isEmoji(first) && (first > 0x7f || text.indexOf(KEYCAP) > 0);
        if (!emoji || !ONE_GRAPHEME.matcher(text).matches()) {
            throw Refused.field("emoji", FieldText.ONE_EMOJI);
        }
        boolean drawnAsText =
                text.codePointCount(0, text.length()) == 1 && !Character.isEmojiPresentation(first);
        return drawnAsText ? text + Character.toString(DRAWN_AS_EMOJI) : text;
    }
}
