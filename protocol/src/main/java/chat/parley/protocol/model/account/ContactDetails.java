package chat.parley.protocol.model.account;

import chat.parley.protocol.Field;
import org.jspecify.annotations.Nullable;

/// How an account is reached elsewhere, and signed in to here in the place of its name. Seen by its
/// owner and by administrators alone.
///
/// @param email null where none was said
/// @param phone in E.164, such as `+8613800138000`; null where none was said
/// @param findable whether others find the account by them, without seeing them
/// @param confirmed whether the account has shown to read what comes to the e-mail address: there a
///     code goes for a forgotten password
public record ContactDetails(
        @Field(1) @Nullable String email,
        @Field(2) @Nullable String phone,
        @Field(3) boolean findable,
        @Field(4) boolean confirmed) {
    public static final ContactDetails NONE = new ContactDetails(null, null, false);

    /// With an e-mail address that nobody has confirmed.
    public ContactDetails(@Nullable String email, @Nullable String phone, boolean findable) {
        this(email, phone, findable, false);
    }
}
