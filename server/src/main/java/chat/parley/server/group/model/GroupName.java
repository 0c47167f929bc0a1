package chat.parley.server.group.model;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.account.name.AccountName;
import chat.parley.server.words.FieldText;
import chat.parley.server.words.LookupText;

/// The unique name of a group, by the rules for the names of accounts. A group and an account may
/// have the same one: `#name` and `@name` are told apart everywhere.
///
/// @param text as it is shown
/// @param key without letter case: what is unique and looked up
/// @param skeleton what it has in common with everything that looks like it: unique too
public record GroupName(String text, String key, String skeleton) {

    /// Reads a name that somebody chose.
    ///
    /// @throws Refused naming the field `name`, if it breaks a rule or is kept for the host
    public static GroupName of(String chosen) {
        AccountName name = AccountName.of(chosen);
        if (name.reserved()) {
            throw Refused.field("name", FieldText.RESERVED);
        }
        return new GroupName(name.text(), name.key(), name.skeleton());
    }

    /// Refuses a name that no group has.
    public static Refused unknown(String text) {
        return new Refused(Reason.NOT_FOUND, LookupText.NO_GROUP, text);
    }

    /// What groups are looked up by, for any text.
    public static String key(String text) {
        return AccountName.key(text);
    }
}
