package chat.parley.protocol.model;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import org.jspecify.annotations.Nullable;

/// What others see of an account.
///
/// @param name the unique name
/// @param nickname what to call them, if they chose something
/// @param signature a line about themselves
/// @param avatar the one grapheme, at most two columns wide, that stands for them; null where they
///     chose none, and the first of what they are called does
/// @param color of their avatar and name; null where they chose none, and one goes with the name
/// @param region where they are, in their own words
public record Profile(
        @Field(1) Id id,
        @Field(2) Kind kind,
        @Field(3) String name,
        @Field(4) @Nullable String nickname,
        @Field(5) @Nullable String signature,
        @Field(6) @Nullable String avatar,
        @Field(7) @Nullable ProfileColor color,
        @Field(8) @Nullable String region) {

    /// Of somebody who chose no avatar and no colour.
    public Profile(
            Id id, Kind kind, String name, @Nullable String nickname, @Nullable String signature) {
        this(id, kind, name, nickname, signature, null, null, null);
    }

    public enum Kind {
        @Field(1)
        PERSON,
        @Field(2)
        BOT,
        /// Whoever it was has no account any more; what they wrote stays.
        @Field(3)
        DELETED
    }

    private static final String DELETED_NAME = "deleted~";

    /// What a deleted account is called: no name that anybody can choose. People are shown words of
    /// their language in its place.
    public static String nameOfDeleted(Id id) {
        return DELETED_NAME + id;
    }

    /// Whether a name stands for a deleted account.
    public static boolean isNameOfDeleted(String name) {
        return name.startsWith(DELETED_NAME);
    }

    /// Whether whoever it was has no account any more.
    public boolean wasDeleted() {
        return kind == Kind.DELETED;
    }

    /// The same under another nickname.
    public Profile withNickname(@Nullable String changed) {
        return new Profile(id, kind, name, changed, signature, avatar, color, region);
    }

    /// The nickname, or else the name.
    public String displayName() {
        return nickname == null ? name : nickname;
    }
}
