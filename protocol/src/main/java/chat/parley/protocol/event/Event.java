package chat.parley.protocol.event;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.ApplicationRequest.Application;
import chat.parley.protocol.operation.ConversationRequest.Conversation;
import chat.parley.protocol.operation.ConversationRequest.Entry;
import chat.parley.protocol.operation.FriendRequest.Friend;
import chat.parley.protocol.operation.Profile;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/// What the server pushes to whoever it concerns. An event is a hint: what it says is stored, and
/// whoever missed it fetches it by seq or version. Told apart in JSON by `name`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "name")
public sealed interface Event {

    /// Whether it is among the first to be left out for a slow reader: the next heartbeat tells as
    /// much.
    default boolean ephemeral() {
        return false;
    }

    /// A new entry in a conversation of one's own.
    @Field(1)
    @JsonTypeName("entry.posted")
    record EntryPosted(@Field(1) Entry entry) implements Event {}

    /// Somebody's cursors in a conversation, one's own or another's, have moved up.
    @Field(2)
    @JsonTypeName("cursor.moved")
    record CursorMoved(
            @Field(1) Id conversation,
            @Field(2) Id account,
            @Field(3) long held,
            @Field(4) long read,
            @Field(5) long version)
            implements Event {
        @Override
        public boolean ephemeral() {
            return true;
        }
    }

    /// An application of one's own, or to oneself, is new or has changed its state.
    @Field(3)
    @JsonTypeName("application.changed")
    record ApplicationChanged(@Field(1) Application application, @Field(2) long accountVersion)
            implements Event {}

    @Field(4)
    @JsonTypeName("friend.added")
    record FriendAdded(@Field(1) Friend friend, @Field(2) long accountVersion) implements Event {}

    @Field(5)
    @JsonTypeName("friend.removed")
    record FriendRemoved(
            @Field(1) Profile profile, @Field(2) Id conversation, @Field(3) long accountVersion)
            implements Event {}

    /// A conversation is new to oneself, or can or can no longer be written to.
    @Field(6)
    @JsonTypeName("conversation.changed")
    record ConversationChanged(@Field(1) Conversation conversation) implements Event {}

    /// One's own profile, or a friend's, has changed.
    @Field(7)
    @JsonTypeName("profile.changed")
    record ProfileChanged(@Field(1) Profile profile, @Field(2) long accountVersion)
            implements Event {}
}
