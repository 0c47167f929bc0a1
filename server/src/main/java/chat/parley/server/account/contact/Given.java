package chat.parley.server.account.contact;

import chat.parley.server.account.name.AccountName;

/// What somebody gives who signs in, in the one form in which it is looked up and counted, however
/// they wrote it.
///
/// @param isContact whether it is a phone number or an e-mail address, and no name
public record Given(String key, boolean isContact) {
    /// Reads it; whatever it is, it is one of the three.
    public static Given of(String written) {
        String name = AccountName.key(written);
        if (PhoneNumber.isOne(name)) {
            return new Given(PhoneNumber.compact(name), true);
        }
        return EmailAddress.isOne(written)
                ? new Given(EmailAddress.key(written), true)
                : new Given(name, false);
    }
}
