package chat.parley.server.account.name;

import chat.parley.protocol.Limits;
import chat.parley.protocol.Refused;
import chat.parley.server.session.Caller;
import chat.parley.server.words.FieldText;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.UnicodeSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The unique name of an account, which nobody can take for another's: of letters and digits of any
/// script, in one normal form (NFKC), without anything invisible.
///
/// @param text as it is shown
/// @param key without letter case: what is unique and looked up
/// @param skeleton what it has in common with everything that looks like it (Unicode TS 39): unique
///     too
public record AccountName(String text, String key, String skeleton) {
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();
    private static final UnicodeSet LETTERS = new UnicodeSet("[[:L:][:Nd:]-[:DI:]]").freeze();
    private static final UnicodeSet MARKS = new UnicodeSet("[[:Mn:][:Mc:]-[:DI:]]").freeze();
    private static final UnicodeSet SEPARATORS = new UnicodeSet("[-_.]").freeze();

    private static final Pattern SEPARATOR = Pattern.compile("[-_.]");

    /// Indian and Arabic scripts set two marks on a letter; a tower of them is mischief.
    private static final int MOST_MARKS = 2;

    private static final Set<String> RESERVED =
            Set.of(
                    "admin",
                    "administrator",
                    "root",
                    "parley",
                    "parleyd",
                    "parleyctl",
                    "system",
                    "server",
                    "host",
                    "operator",
                    "moderator",
                    "support",
                    "security",
                    "official",
                    "everyone",
                    "nobody",
                    "null",
                    "all",
                    "here",
                    "channel",
                    "me",
                    "self",
                    "local",
                    "所有人",
                    "owner",
                    "sysadmin",
                    "管理员",
                    "管理員",
                    "系统",
                    "客服",
                    "官方");

    private static final Set<String> RESERVED_LOOKS =
            RESERVED.stream().map(AccountName::skeleton).collect(Collectors.toUnmodifiableSet());

    /// Reads a name that somebody chose.
    ///
    /// @throws Refused naming the field `name`, if it breaks a rule
    public static AccountName of(String chosen) {
        return of("name", chosen);
    }

    /// Reads a name that an administrator or the host's operator gives, who alone gives reserved
    /// ones.
    ///
    /// @throws Refused naming the field, if it breaks a rule
    public static AccountName given(String field, String chosen, Caller caller) {
        AccountName name = of(field, chosen);
        if (name.reserved() && !caller.isOperator()) {
            throw Refused.field(field, FieldText.RESERVED);
        }
        return name;
    }

    private static AccountName of(String field, String chosen) {
        String text = Normalizer2.getNFKCInstance().normalize(chosen);
        int length = text.codePointCount(0, text.length());
        if (length < Limits.NAME_MIN_CODE_POINTS || length > Limits.NAME_MAX_CODE_POINTS) {
            throw Refused.field(
                    field,
                    FieldText.CHARACTERS,
                    Limits.NAME_MIN_CODE_POINTS,
                    Limits.NAME_MAX_CODE_POINTS);
        }
        if (!wellFormed(text)) {
            throw Refused.field(field, FieldText.NAME_FORM);
        }
        return new AccountName(text, key(text), skeleton(text));
    }

    /// What names are compared by, for any text: the same for all letter cases.
    public static String key(String text) {
        return Normalizer2.getNFKCCasefoldInstance().normalize(text);
    }

    /// Whether names can contain a character at all.
    public static boolean mayContain(int codePoint) {
        return LETTERS.contains(codePoint)
                || MARKS.contains(codePoint)
                || SEPARATORS.contains(codePoint);
    }

    /// A pattern for `like ... escape '\'` that matches every key which contains a text. What is
    /// looked for is literal: `%`, `_` and `.*` mean themselves.
    public static String pattern(String text) {
        return "%" + key(text).replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    /// Whether only the server itself may have this name or one that looks like it.
    public boolean reserved() {
        return readings()
                .anyMatch(
                        reading ->
                                RESERVED.contains(reading)
                                        || RESERVED_LOOKS.contains(skeleton(reading)));
    }

    /// The name as it is written, and as it is read by whoever takes its separators for nothing and
    /// its digits for letters. Only what is reserved is told from names so: `team4` and `teama` are
    /// two.
    private Stream<String> readings() {
        String bare = SEPARATOR.matcher(key).replaceAll("");
        return Stream.of(
                text,
                key,
                bare,
                spelled(bare, "0134578", "oieastb"),
                spelled(bare, "0134578", "oleastb"));
    }

    private static String spelled(String text, String digits, String letters) {
        String spelled = text;
        for (int i = 0; i < digits.length(); i++) {
            spelled = spelled.replace(digits.charAt(i), letters.charAt(i));
        }
        return spelled;
    }

    /// What Unicode's table of confusable characters makes of it, and of two `v`, which it leaves
    /// apart from `w`.
    private static String skeleton(String text) {
        return folded(LOOKS.getSkeleton(text)).replace("vv", "w");
    }

    /// Letters and digits, each with its marks, and separators that stand alone between them.
    private static boolean wellFormed(String text) {
        int marks = 0;
        boolean afterLetter = false;
        for (int c : text.codePoints().toArray()) {
            if (LETTERS.contains(c)) {
                marks = 0;
                afterLetter = true;
            } else if (MARKS.contains(c) && afterLetter && marks < MOST_MARKS) {
                marks++;
            } else if (SEPARATORS.contains(c) && afterLetter) {
                afterLetter = false;
            } else {
                return false;
            }
        }
        return afterLetter;
    }

    private static String folded(String text) {
        return UCharacter.foldCase(text, true);
    }
}
