package chat.parley.protocol.model;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A friend of the one who asks, the conversation of the two, and what the one who asks keeps of
/// the friend, which nobody else sees.
///
/// @param remark what they call the friend; null where they have no name of their own for them
/// @param starred whether the friend stands first among their contacts
public record Friend(
        @Field(1) Profile profile,
        @Field(2) Id conversation,
        @Field(3) Instant since,
        @Field(4) @Nullable String remark,
        @Field(5) boolean starred) {

    /// A friend of whom nothing is kept.
    public static Friend unmarked(Profile profile, Id conversation, Instant since) {
        return new Friend(profile, conversation, since, null, false);
    }

    /// The same with another profile.
    public Friend with(Profile changed) {
        return new Friend(changed, conversation, since, remark, starred);
    }
}
