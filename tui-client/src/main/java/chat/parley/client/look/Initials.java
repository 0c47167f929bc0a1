package chat.parley.client.look;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/// The letters under which names are looked up: of Latin names the first, of Chinese ones that of
/// their pinyin. The JDK's collation for Chinese orders the 3,755 commonest characters (GB 2312,
/// level 1) by their sound; what else a name may begin with stands under `#`.
public final class Initials {
    static final char OTHER = '#';

    /// I, U and V begin no syllable.
    private static final String LETTERS = "abcdefghjklmnopqrstwxyz";
    /// The first character of each letter's stretch in that order, and the very last.
    private static final String FIRSTS = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝";
    private static final String LAST = "座";

    private static final Collator BY_SOUND = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);

    /// By letter, those without one last; within a letter by sound.
    public static final Comparator<String> ORDER =
            Comparator.<String>comparingInt(
                            name -> of(name) == OTHER ? Integer.MAX_VALUE : of(name))
                    .thenComparing(BY_SOUND::compare);

    private Initials() {}

    /// The letter of a name, in lower case, or [#OTHER].
    public static char of(String name) {
        return name.isEmpty() ? OTHER : of(name.codePointAt(0));
    }

    /// The letters of all its characters: `zw` of `张伟`.
    static String ofEach(String name) {
        StringBuilder letters = new StringBuilder();
        name.codePoints().forEach(character -> letters.append(of(character)));
        return letters.toString();
    }

    private static char of(int character) {
        String text = Character.toString(character);
        char plain = Normalizer.normalize(text, Normalizer.Form.NFKD).charAt(0);
        char letter = Character.toLowerCase(plain);
        boolean latin = letter >= 'a' && letter <= 'z';
        return latin ? letter : ofChinese(text);
    }

    private static char ofChinese(String character) {
        boolean sounds =
                Character.UnicodeScript.of(character.codePointAt(0)) == Character.UnicodeScript.HAN
                        && BY_SOUND.compare(character, FIRSTS.substring(0, 1)) >= 0
                        && BY_SOUND.compare(character, LAST) <= 0;
        if (!sounds) {
            return OTHER;
        }
        int at = LETTERS.length() - 1;
        while (BY_SOUND.compare(character, FIRSTS.substring(at, at + 1)) < 0) {
            at--;
        }
        return LETTERS.charAt(at);
    }
}
