package chat.parley.server.account;

import chat.parley.server.config.Setting;
import java.time.Duration;
import java.util.List;

/// What the host decides about accounts.
///
/// @param defaultContacts by name; one that there is not, or not any more, is passed over
public record AccountSettings(
        @Setting(value = "", about = "whom a new account has for friends from the start, by name")
                List<String> defaultContacts,
        @Setting(
                        value = "365d",
                        min = "0s",
                        max = "36500d",
                        about = "for how long nobody else may take the name of a deleted account")
                Duration keepNamesFor) {

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
