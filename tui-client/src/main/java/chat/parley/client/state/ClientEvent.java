package chat.parley.client.state;

import chat.parley.client.state.ComposerDraft.EditDraft;
import chat.parley.kit.link.LinkEvent;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.Self;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.protocol.operation.FriendRequest.MarkFriend;
import chat.parley.protocol.operation.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to a client: news from the link, answers to what was asked, time, and what the
/// person does.
public sealed interface ClientEvent {

    /// The link said something.
    record Linked(LinkEvent news) implements ClientEvent {}

    /// Entries that were pushed one by one and are taken up together, in their order.
    record Posted(List<Entry> entries) implements ClientEvent {
        public Posted {
            entries = List.copyOf(entries);
        }
    }

    /// Time has passed.
    record Ticked(Instant now) implements ClientEvent {}

    /// The disk could not keep something.
    record DiskFailed(String detail) implements ClientEvent {}

    /// A file of a message was saved on this machine.
    record FileSaved(String to) implements ClientEvent {}

    /// The server answered an effect.
    sealed interface Answered extends ClientEvent {

        record EntriesFetched(Id conversation, long after, Entries page) implements Answered {}

        record NewestFetched(Id conversation, Entries page) implements Answered {}

        record OlderFetched(Id conversation, long before, Entries page) implements Answered {}

        /// A fetch of entries failed; it is tried again if it still is called for.
        record FetchFailed(Id conversation) implements Answered {}

        /// What one sees of a conversation is as one wished.
        record ViewSet(ConversationRequest.SetView request, Conversation now) implements Answered {}

        record ConversationFetched(Conversation conversation) implements Answered {}

        record ConversationFetchFailed(Id conversation) implements Answered {}

        /// The conversation is not, or no longer, one's own.
        record ConversationGone(Id conversation) implements Answered {}

        /// Everything of the account.
        ///
        /// @param version that was heard of before asking
        record AccountFetched(
                long version,
                Self self,
                List<Conversation> conversations,
                List<Application> applications,
                FriendsState friends,
                NotificationsState notifications)
                implements Answered {
            /// With nobody blocked, and nothing in the inbox.
            public AccountFetched(
                    long version,
                    Self self,
                    List<Conversation> conversations,
                    List<Application> applications,
                    List<Friend> friends) {
                this(
                        version,
                        self,
                        conversations,
                        applications,
                        new FriendsState(friends, List.of()),
                        NotificationsState.NONE);
            }

            public AccountFetched {
                conversations = List.copyOf(conversations);
                applications = List.copyOf(applications);
            }
        }

        record AccountFetchFailed() implements Answered {}

        record MessageStored(String clientId, Sent sent) implements Answered {}

        /// A message was not stored.
        ///
        /// @param retryAfter how long to wait, where the server said so
        record MessageRefused(
                Id conversation,
                String clientId,
                RefusalDetails refusal,
                @Nullable Duration retryAfter)
                implements Answered {}

        /// The connection broke before an answer: it may have been stored.
        record MessageLost(Id conversation, String clientId) implements Answered {}

        record ReadMarked(Id conversation, long seq) implements Answered {}

        record ReadNotMarked(Id conversation) implements Answered {}

        /// A message that is answered somewhere.
        record MessageShown(Entry entry) implements Answered {}

        /// What was to become of a message has; the log tells.
        record ChangeMade(Request<?> request) implements Answered {}

        /// It is not to be had now.
        record MessageNotShown(Id conversation, long seq) implements Answered {}

        record Applied(Request<Application> request, Application application) implements Answered {}

        record FriendshipEnded(Profile with) implements Answered {}

        /// What one keeps of a friend is stored.
        record Marked(Friend friend) implements Answered {}

        /// Somebody is blocked, or no longer.
        record BlockSet(Profile person, boolean blocked) implements Answered {}

        /// How many notifications are left to see.
        record NotificationsTold(int unseen) implements Answered {}

        /// The server was not told how far one has come with one's notifications.
        record NotificationsNotTold() implements Answered {}

        /// What one prefers is stored.
        record Preferred(Preferences preferences) implements Answered {}

        /// What the person asked for was refused.
        record NotDone(Request<?> request, RefusalDetails refusal) implements Answered {}

        /// The connection broke before the answer to what the person asked for.
        record AnswerLost(Request<?> request) implements Answered {}
    }

    /// The person did something.
    sealed interface Wished extends ClientEvent {

        /// Signed in or up as `self`.
        record SignedIn(Profile self) implements Wished {}

        /// The window lost the keyboard: what comes from now on comes while one is away.
        record LookAway() implements Wished {}

        /// Opened a conversation, or left it for none.
        record Select(@Nullable Id conversation) implements Wished {}

        /// Does something else with the open conversation.
        record Watch(Attention attention) implements Wished {
            /// Its newest line came into view, where what is seen is read, or left it.
            public Watch(boolean watching) {
                this(watching ? Attention.READING : Attention.AWAY);
            }
        }

        /// Says that all of the open conversation is read.
        record MarkRead() implements Wished {}

        /// Had the open conversation before their eyes up to an entry.
        record See(long seq) implements Wished {}

        /// Changed what is being written.
        record Edit(Id conversation, String text) implements Wished {}

        /// Writes new words for a message of one's own, or does so no longer.
        record Rewrite(Id conversation, @Nullable EditDraft edit) implements Wished {}

        /// Makes of what is being written an answer to a message; null: to none.
        record Answer(Id conversation, @Nullable Long seq) implements Wished {}

        /// Wants a change that everybody concerned hears of by an event: of a message, of a group.
        record RequestChange(Request<?> request) implements Wished {}

        /// Sent what was written.
        record Write(Id conversation, String clientId, Body body) implements Wished {}

        /// Files have been uploaded that the person sent before: the message goes, and what is
        /// being written now stays.
        record WriteFiles(Id conversation, String clientId, Body.Files body, @Nullable Long replyTo)
                implements Wished {}

        /// Wants a refused message to be tried again.
        record Retry(Id conversation, String clientId) implements Wished {}

        /// Gives a refused message up.
        record Discard(Id conversation, String clientId) implements Wished {}

        /// Has answers in view to messages that are not held.
        record Quote(Id conversation, List<Long> seqs) implements Wished {
            public Quote {
                seqs = List.copyOf(seqs);
            }
        }

        /// Scrolled to the top of what is held.
        record LookBack(Id conversation) implements Wished {}

        /// Has had the newest notifications before their eyes.
        record SeeNotifications() implements Wished {}

        /// Makes, decides or takes back an application.
        record Apply(Request<Application> request) implements Wished {}

        /// Hides, pins or silences a conversation, or no longer.
        record SetView(ConversationRequest.SetView request) implements Wished {}

        /// Wants a conversation to count as unread from a message on, for oneself.
        record MarkUnread(Id conversation, long from) implements Wished {}

        /// Wants to keep a message at hand.
        record SaveMessage(Id conversation, long seq) implements Wished {}

        /// Ends a friendship.
        record EndFriendship(Profile with) implements Wished {}

        /// Gives a friend a name of one's own, or a star, or takes it back.
        record Mark(MarkFriend request) implements Wished {}

        /// Blocks somebody, or no longer.
        record SetBlock(Profile person, boolean blocked) implements Wished {}

        /// Says another time zone or language.
        record Prefer(Preferences preferences) implements Wished {}

        /// Has seen what came of the last thing asked for.
        record DismissFeedback() implements Wished {}

        /// Is about to quit.
        record Leave() implements Wished {}
    }
}
