package chat.parley.protocol.event;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.Sanction;
import chat.parley.protocol.model.notification.Notification;
import chat.parley.protocol.model.notification.NotificationState;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /// Somebody's cursors in a conversation, one's own or another's, have moved up. In a group one
    /// is told of one's own only, and of another's reading while neither hides it.
    ///
    /// @param read of another as far as one may know; it never goes down
    /// @param accountVersion where nobody else is told, and the move raised the version of one's
    ///     account
    @Field(2)
    @JsonTypeName("cursor.moved")
    record CursorMoved(
            @Field(1) Id conversation,
            @Field(2) Id account,
            @Field(3) long held,
            @Field(4) long read,
            @Field(5) long version,
            @Field(6) @Nullable Long accountVersion)
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

    /// What one keeps of a friend has changed, on whichever device.
    @Field(21)
    @JsonTypeName("friend.changed")
    record FriendChanged(@Field(1) Friend friend, @Field(2) long accountVersion) implements Event {}

    /// One blocks somebody, or no longer, on whichever device. The other is not told.
    @Field(22)
    @JsonTypeName("block.changed")
    record BlockChanged(
            @Field(1) Profile person, @Field(2) boolean blocked, @Field(3) long accountVersion)
            implements Event {}

    /// A conversation is new to oneself, or something about it that is no entry has changed: fetch
    /// it.
    @Field(6)
    @JsonTypeName("conversation.changed")
    record ConversationChanged(@Field(1) Id conversation, @Field(2) long version)
            implements Event {}

    /// One no longer belongs to a conversation.
    @Field(8)
    @JsonTypeName("conversation.left")
    record ConversationLeft(@Field(1) Id conversation, @Field(2) long accountVersion)
            implements Event {}

    /// Oneself was muted or banned, or no longer is. After a ban the connection closes.
    @Field(9)
    @JsonTypeName("sanction.changed")
    record SanctionChanged(@Field(1) Sanction sanction, @Field(2) long accountVersion)
            implements Event {}

    /// One's roles, and so one's rights, have changed.
    @Field(10)
    @JsonTypeName("roles.changed")
    record RolesChanged(@Field(1) List<String> roles, @Field(2) long accountVersion)
            implements Event {
        public RolesChanged {
            roles = List.copyOf(roles);
        }
    }

    /// One has said another time zone or language, on whichever device.
    @Field(11)
    @JsonTypeName("preferences.changed")
    record PreferencesChanged(@Field(1) Preferences preferences, @Field(2) long accountVersion)
            implements Event {}

    /// One's own profile, or a friend's, has changed.
    @Field(7)
    @JsonTypeName("profile.changed")
    record ProfileChanged(@Field(1) Profile profile, @Field(2) long accountVersion)
            implements Event {}

    /// Something has happened to oneself.
    ///
    /// @param unseen how many notifications in all were not seen
    @Field(31)
    @JsonTypeName("notification.posted")
    record NotificationPosted(
            @Field(1) Notification notification,
            @Field(2) int unseen,
            @Field(3) long accountVersion)
            implements Event {}

    /// Some of one's notifications were received or read, on whichever device.
    ///
    /// @param from the oldest of them
    /// @param upTo the newest of them; all between are among them
    /// @param at when
    /// @param unseen how many in all were not seen
    @Field(32)
    @JsonTypeName("notification.marked")
    record NotificationsMarked(
            @Field(1) Id from,
            @Field(2) Id upTo,
            @Field(3) NotificationState state,
            @Field(4) Instant at,
            @Field(5) int unseen,
            @Field(6) long accountVersion)
            implements Event {}
}
