package chat.parley.server.account.name;

import chat.parley.protocol.Refused;
import chat.parley.protocol.Spelling;
import chat.parley.protocol.model.ProfileColor;
import chat.parley.server.words.FieldText;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What stands for somebody or for a group: one grapheme that a terminal draws in one or two
/// columns, and its colour.
public final class Avatars {
    /// What has a width of its own: letters, digits, ideographs, symbols.
    private static final UnicodeSet DRAWN = new UnicodeSet("[[:L:][:N:][:S:]]").freeze();

    /// What marks bots, which are no people.
    private static final String BOT = "🤖";

    private static final String COLORS =
            ProfileColor.ALL.stream().map(Spelling::of).collect(Collectors.joining(", "));

    private Avatars() {}

    /// The grapheme; empty for none.
    ///
    /// @throws Refused naming the field `avatar`, if it is none, or another's sign
    public static String checked(String text) {
        String avatar = ShortText.name("avatar", text);
        if (!avatar.isEmpty() && (!isOneGrapheme(avatar) || avatar.startsWith(BOT))) {
            throw Refused.field("avatar", FieldText.AVATAR);
        }
        return avatar;
    }

    /// The name of a colour; empty for none.
    ///
    /// @throws Refused naming the field `color`, if there is none of that name
    public static String color(String name) {
        if (!name.isEmpty() && ProfileColor.named(name).isEmpty()) {
            throw Refused.field("color", FieldText.COLOR, COLORS);
        }
        return name;
    }

    /// A colour after an edit.
    ///
    /// @param now as [#color] passed it; null where nothing was said
    public static @Nullable ProfileColor edited(@Nullable String now, @Nullable ProfileColor old) {
        return now == null ? old : ProfileColor.named(now).orElse(null);
    }

    private static boolean isOneGrapheme(String text) {
        BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        graphemes.setText(text);
        return graphemes.next() == text.length()
                && DRAWN.contains(text.codePointAt(0))
                && text.codePoints().filter(Character::isLetter).count() <= 1;
    }
}
