package chat.parley.protocol.model;

import chat.parley.protocol.Field;
import org.jspecify.annotations.Nullable;

/// What a group shows of itself beside its name; each part is null where nothing was said.
///
/// @param introduction what it is about, for whoever looks for groups
/// @param avatar the one grapheme, at most two columns wide, that stands for it
/// @param question what those who ask to join are asked, where they are decided about; their
///     application's text is the answer
/// @param announcement the latest word of its owner and admins to its members; nobody else sees it
public record GroupProfile(
        @Field(1) @Nullable String introduction,
        @Field(2) @Nullable String avatar,
        @Field(3) @Nullable ProfileColor color,
        @Field(4) @Nullable String question,
        @Field(5) @Nullable String announcement) {

    /// As those see it who do not belong to the group.
    public GroupProfile fromOutside() {
        return new GroupProfile(introduction, avatar, color, question, null);
    }

    /// Of a group that says no more than what it is about.
    public static GroupProfile about(@Nullable String introduction) {
        return new GroupProfile(introduction, null, null, null, null);
    }
}
