package chat.parley.protocol.model.notification;

import chat.parley.protocol.Field;

/// What a notification tells. The actor is who did it, the group where it was done.
public enum NotificationKind {
    /// The actor asks to be a friend.
    @Field(1)
    FRIEND_ASKED,
    /// The actor asks to belong to the group.
    @Field(2)
    GROUP_ASKED,
    /// The actor asks one into the group.
    @Field(3)
    INVITED,
    /// The actor accepted one's application to be a friend.
    @Field(4)
    FRIEND_ACCEPTED,
    /// The actor accepted one's application to belong to the group.
    @Field(5)
    GROUP_ACCEPTED,
    /// The actor followed one's invitation into the group.
    @Field(6)
    INVITATION_ACCEPTED,
    /// The actor refused one's application to be a friend.
    @Field(7)
    FRIEND_REFUSED,
    /// The actor refused one's application to belong to the group.
    @Field(8)
    GROUP_REFUSED,
    /// The actor refused one's invitation into the group.
    @Field(9)
    INVITATION_REFUSED,
    /// The actor ended the friendship.
    @Field(10)
    FRIEND_ENDED,
    /// The actor added one to the group.
    @Field(11)
    GROUP_ADDED,
    /// The actor removed one from the group.
    @Field(12)
    GROUP_REMOVED,
    /// One is an admin of the group now.
    @Field(13)
    PROMOTED,
    /// One is an admin of the group no longer.
    @Field(14)
    DEMOTED,
    /// One owns the group now.
    @Field(15)
    HANDED_OVER,
    /// One was muted: in the group, or everywhere where there is none.
    @Field(16)
    MUTED,
    /// One is muted no longer: in the group, or everywhere where there is none.
    @Field(17)
    UNMUTED,
    /// One was banned.
    @Field(18)
    BANNED,
    /// One is banned no longer.
    @Field(19)
    UNBANNED,
    /// One holds other roles of the server: those in the text.
    @Field(20)
    ROLES_CHANGED,
    /// One was mentioned in the group's conversation while no device of one's own was connected: so
    /// often since one last looked, the last time by the actor.
    @Field(21)
    MENTIONED,
    /// The actor announced something to the members of the group: the text is its beginning.
    @Field(22)
    ANNOUNCED,
    /// The account of the actor, who was a friend, was deleted.
    @Field(23)
    FRIEND_DELETED,
    /// The actor dissolved the group.
    @Field(24)
    DISSOLVED
}
