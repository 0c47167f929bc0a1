package chat.parley.server.account;

import chat.parley.protocol.Limits;
import chat.parley.server.account.contact.EmailAddress;
import chat.parley.server.account.contact.PhoneNumber;
import chat.parley.server.account.name.AccountName;
import org.jspecify.annotations.Nullable;

/// Whom somebody looks for, as statements compare it.
///
/// @param name a pattern of a name or nickname
/// @param phone a pattern of a phone number; null where it could be none
/// @param email the key of an e-mail address; null where it could be none
record Sought(String name, @Nullable String phone, @Nullable String email) {
    static Sought of(String text) {
        return new Sought(
                AccountName.pattern(text),
                phone(text),
                EmailAddress.isOne(text) ? EmailAddress.key(text) : null);
    }

    private static @Nullable String phone(String text) {
        String digits = PhoneNumber.bare(text);
        boolean some =
                digits.matches("\\+?[0-9]+")
                        && digits.chars().filter(Character::isDigit).count()
                                >= Limits.PHONE_SEARCH_DIGITS;
        return some ? "%" + digits + "%" : null;
    }
}
