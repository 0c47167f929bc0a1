package chat.parley.server.account;

import chat.parley.server.config.Setting;
import java.util.List;

/// What the host decides about accounts.
///
/// @param defaultContacts by name; one that there is not, or not any more, is passed over
public record AccountSettings(
        @Setting(value = "", about = "whom a new account has for friends from the start, by name")
                List<String> defaultContacts) {

    /// More would greet each newcomer with a crowd, in one unit.
    public static final int MOST_CONTACTS = 20;

    public AccountSettings {
        defaultContacts = List.copyOf(defaultContacts);
        if (defaultContacts.size() > MOST_CONTACTS) {
            throw new IllegalArgumentException(
                    "accounts.default-contacts must have at most " + MOST_CONTACTS + " names");
        }
    }
}
