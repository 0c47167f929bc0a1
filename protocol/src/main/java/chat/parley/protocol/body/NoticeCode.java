package chat.parley.protocol.body;

import chat.parley.protocol.Field;

/// What a line written by the server says.
public enum NoticeCode {
    /// Two people became friends; `actor` accepted the application of `subject`.
    @Field(1)
    BECAME_FRIENDS,
    /// `actor` ended the friendship.
    @Field(2)
    ENDED_FRIENDSHIP,
    /// `actor` created the group `name`.
    @Field(3)
    GROUP_CREATED,
    /// `subject` joined; `actor` accepted their application, or brought them in where `way` is
    /// `invitation`, if somebody did.
    @Field(4)
    JOINED,
    /// `subject` left.
    @Field(5)
    LEFT,
    /// `actor` removed `subject`, because of `reason` if one was given.
    @Field(6)
    KICKED,
    /// `actor` made `subject` an admin.
    @Field(7)
    PROMOTED,
    /// `actor` made `subject`, an admin, a member again.
    @Field(8)
    DEMOTED,
    /// `actor` handed the group over to `subject`.
    @Field(9)
    HANDED_OVER,
    /// `actor` renamed the group from `before` to `name`.
    @Field(10)
    RENAMED,
    /// `actor` changed the introduction.
    @Field(11)
    INTRODUCED,
    /// `actor` set the join policy to `policy`.
    @Field(12)
    POLICY_SET,
    /// `actor` set what new members may read to `history`.
    @Field(13)
    HISTORY_SET,
    /// `actor` muted `subject`, until `until` and because of `reason` if these were given.
    @Field(14)
    MEMBER_MUTED,
    /// `actor` unmuted `subject`.
    @Field(15)
    MEMBER_UNMUTED,
    /// `actor` set the state of the group to `state`, until `until` and because of `reason` if
    /// these were given.
    @Field(16)
    STATE_SET,
    /// `actor` announced `text` to the members; without a text, took the announcement back. What a
    /// member announces is news to the others: it has a sender, counts as unread, and as a mention
    /// of all.
    @Field(17)
    ANNOUNCED,
    /// The account of one of two friends was deleted, and the friendship ended with it.
    @Field(18)
    FRIEND_DELETED
}
