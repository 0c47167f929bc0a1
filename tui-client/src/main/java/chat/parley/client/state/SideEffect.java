package chat.parley.client.state;

import chat.parley.client.state.ComposerDraft.EditDraft;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.notification.Notification;
import chat.parley.protocol.model.notification.NotificationState;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.FriendRequest;
import chat.parley.protocol.operation.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be done about a new state, in the order given: the disk first, then the server.
public sealed interface SideEffect {

    /// To be asked of the server. What it answers comes back as a [ClientEvent].
    sealed interface ForServer extends SideEffect {

        /// The entries that follow `after`.
        record FetchEntries(Id conversation, long after) implements ForServer {}

        /// The newest page.
        record FetchNewest(Id conversation) implements ForServer {}

        /// A page of what lies below `before`.
        record FetchOlder(Id conversation, long before) implements ForServer {}

        /// The conversation itself, for its cursors and whether one may write.
        record FetchConversation(Id conversation) implements ForServer {}

        /// Oneself, one's applications and one's conversations.
        ///
        /// @param version that was heard of before asking
        record FetchAccount(long version) implements ForServer {}

        record Send(Outgoing message) implements ForServer {}

        /// A change that everybody concerned hears of by an event.
        record RequestChange(Request<?> request) implements ForServer {}

        /// A message that is answered somewhere.
        record FetchMessage(Id conversation, long seq) implements ForServer {}

        /// This device holds the conversation up to `seq`.
        record Ack(Id conversation, long seq) implements ForServer {}

        record MarkRead(Id conversation, long seq) implements ForServer {}

        /// All news of a welcome or heartbeat have been dealt with.
        record DealtWith(Id mark) implements ForServer {}

        /// Hide, pin or quiet a conversation, or no longer.
        record SetView(ConversationRequest.SetView request) implements ForServer {}

        /// Make, decide or take back an application.
        record Apply(Request<Application> request) implements ForServer {}

        /// One's notifications up to one were received here, or seen.
        record MarkNotifications(Id upTo, NotificationState as) implements ForServer {}

        record EndFriendship(Profile with) implements ForServer {}

        record Mark(FriendRequest.MarkFriend request) implements ForServer {}

        record SetBlock(Profile person, boolean blocked) implements ForServer {}

        /// Say another time zone or language.
        record Prefer(Preferences preferences) implements ForServer {}
    }

    /// To be kept: on disk, or with the server where there is none.
    sealed interface ForDisk extends SideEffect {

        record KeepSelf(Profile self) implements ForDisk {}

        /// The conversation itself, without its log.
        ///
        /// @param seen how far the person has read
        record KeepConversation(Conversation known, long seen) implements ForDisk {}

        /// What was held has changed; only the difference needs to be written.
        record KeepWindow(Id conversation, Window before, Window after) implements ForDisk {}

        /// Messages that may be kept below the window have changed.
        ///
        /// @param changes entries of the log, in their order
        /// @param reader whose reactions are their own
        record KeepChanges(List<Entry> changes, @Nullable Id reader) implements ForDisk {
            public KeepChanges {
                changes = List.copyOf(changes);
            }
        }

        /// Before it is sent, and when it was refused.
        record KeepOutgoing(Outgoing message) implements ForDisk {}

        record ForgetOutgoing(String clientId) implements ForDisk {}

        /// What is being written.
        ///
        /// @param replyTo the seq of the message that it is to answer
        /// @param edit what an earlier message is being changed to meanwhile
        record KeepDraft(
                Id conversation, String text, @Nullable Long replyTo, @Nullable EditDraft edit)
                implements ForDisk {
            public KeepDraft(Id conversation, String text) {
                this(conversation, text, null);
            }

            public KeepDraft(Id conversation, String text, @Nullable Long replyTo) {
                this(conversation, text, replyTo, null);
            }
        }

        /// What was set for this device.
        record KeepSettings(DeviceSettings settings) implements ForDisk {}

        /// One no longer belongs to a conversation: nothing of it may stay.
        record Forget(Id conversation) implements ForDisk {}

        /// Another account signed in: nothing of the former one may stay.
        record ForgetAll() implements ForDisk {}
    }

    /// Something came that is not in view, and of which the person wants to be told.
    sealed interface Ring extends SideEffect {

        /// A message.
        ///
        /// @param mentioned whether it names oneself
        record OfMessage(Entry entry, boolean mentioned) implements Ring {}

        /// Something that happened to oneself.
        record OfNotification(Notification notification) implements Ring {}
    }
}
