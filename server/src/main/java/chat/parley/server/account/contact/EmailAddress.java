package chat.parley.server.account.contact;

import chat.parley.protocol.Refused;
import chat.parley.server.words.FieldText;
import java.util.Locale;

/// E-mail addresses as people have them: not all that RFC 5321 allows. Whether somebody reads them
/// is not known.
public final class EmailAddress {
    private static final String FORM =
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@([\\p{L}\\p{N}-]{1,63}\\.)+[\\p{L}\\p{N}-]{2,63}";

    private EmailAddress() {}

    /// The address without blanks around it.
    ///
    /// @throws Refused naming the field `email`, if it is none
    public static String checked(String text) {
        String address = text.strip();
        if (!address.matches(FORM)) {
            throw Refused.field("email", FieldText.EMAIL);
        }
        return address;
    }

    /// Whether an address was written in the place of a name, which has no `@` in it.
    public static boolean isOne(String text) {
        return text.indexOf('@') > 0;
    }

    /// What addresses are compared by: nobody has two that differ in letter case alone.
    public static String key(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
