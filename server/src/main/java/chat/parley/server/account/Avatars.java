package chat.parley.server.account;

import chat.parley.protocol.Refused;
import chat.parley.server.words.FieldText;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.Locale;

/// What stands for somebody: one grapheme that a terminal draws in one or two columns.
final class Avatars {
    /// What has a width of its own: letters, digits, ideographs, symbols.
    private static final UnicodeSet DRAWN = new UnicodeSet("[[:L:][:N:][:S:]]").freeze();

    /// What marks bots, which are no people.
    private static final String BOT = "🤖";

    private Avatars() {}

    /// The grapheme; empty for none.
    ///
    /// @throws Refused naming the field `avatar`, if it is none, or another's sign
    static String checked(String text) {
        String avatar = ShortText.name("avatar", text);
        if (!avatar.isEmpty() && (!isOneGrapheme(avatar) || avatar.startsWith(BOT))) {
            throw Refused.field("avatar", FieldText.AVATAR);
        }
        return avatar;
    }

    private static boolean isOneGrapheme(String text) {
        BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        graphemes.setText(text);
        return graphemes.next() == text.length()
                && DRAWN.contains(text.codePointAt(0))
                && text.codePoints().filter(Character::isLetter).count() <= 1;
    }
}
