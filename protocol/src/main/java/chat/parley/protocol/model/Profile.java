package chat.parley.protocol.model;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import org.jspecify.annotations.Nullable;

/// What others see of an account.
///
/// @param name the unique name
/// @param nickname what to call them, if they chose something
/// @param signature a line about themselves
public record Profile(
        @Field(1) Id id,
        @Field(2) Kind kind,
        @Field(3) String name,
        @Field(4) @Nullable String nickname,
        @Field(5) @Nullable String signature) {

    public enum Kind {
        @Field(1)
        PERSON,
        @Field(2)
        BOT,
        /// Whoever it was has no account any more; what they wrote stays.
        @Field(3)
        DELETED
    }

    /// The same under another nickname.
    public Profile withNickname(@Nullable String changed) {
        return new Profile(id, kind, name, changed, signature);
    }

    /// The nickname, or else the name.
    public String displayName() {
        return nickname == null ? name : nickname;
    }
}
