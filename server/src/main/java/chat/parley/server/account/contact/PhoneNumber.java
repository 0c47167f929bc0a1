package chat.parley.server.account.contact;

import chat.parley.protocol.Refused;
import chat.parley.server.words.FieldText;

/// Phone numbers in the form of ITU-T E.164: `+`, the country's code, and at most fifteen digits in
/// all. Whether somebody answers there is not known.
public final class PhoneNumber {
    private static final String E164 = "\\+[1-9][0-9]{6,14}";

    private PhoneNumber() {}

    /// The number in one form, however it was written.
    ///
    /// @throws Refused naming the field `phone`, if it is none
    public static String checked(String text) {
        String number = compact(text);
        if (!number.matches(E164)) {
            throw Refused.field("phone", FieldText.PHONE);
        }
        return number;
    }

    /// Whether a phone number was written in the place of a name, which has no `+`.
    public static boolean isOne(String text) {
        return text.startsWith("+") && compact(text).matches(E164);
    }

    /// In the form that is stored: `00` in front stands for `+`.
    public static String compact(String text) {
        String bare = bare(text);
        return bare.startsWith("00") ? "+" + bare.substring(2) : bare;
    }

    /// Without what people put between digits.
    public static String bare(String text) {
        return text.replaceAll("[\\s().\\-/]", "");
    }
}
