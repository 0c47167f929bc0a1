package chat.parley.protocol.operation;

import static chat.parley.protocol.Limits.*;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.constraint.Length;
import chat.parley.protocol.constraint.Name;
import chat.parley.protocol.constraint.PageLimit;
import chat.parley.protocol.constraint.Range;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationPlace;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.MessageReader;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Conversations: their list, their log, and how far one has read.
public sealed interface ConversationRequest<A extends Record> extends Request<A> {

    /// Pinned ones first, then by most recent activity, ties by id.
    ///
    /// @param before the last conversation of the previous page
    /// @param hidden whether to list those that one has hidden, and no others
    @Field(1)
    @Operation(
            name = "conversation.list",
            summary = "List one's conversations by their last activity, page by page",
            effect = Effect.READ,
            rate = Rate.READ)
    record ListConversations(
            @Field(1) @Nullable ConversationPlace before,
            @Field(2) @PageLimit int limit,
            @Field(3) boolean hidden)
            implements ConversationRequest<ConversationsPage> {}

    @Field(2)
    @Operation(
            name = "conversation.show",
            summary = "Show one conversation",
            effect = Effect.READ,
            rate = Rate.READ)
    record ShowConversation(@Field(1) Id conversation)
            implements ConversationRequest<Conversation> {}

    /// Finds the conversation of two by the other person.
    ///
    /// @param name the name of the other person
    @Field(3)
    @Operation(
            name = "conversation.with",
            summary = "Show the conversation with a person",
            effect = Effect.READ,
            rate = Rate.READ)
    record ShowConversationWith(@Field(1) @Name String name)
            implements ConversationRequest<Conversation> {}

    /// A retry with the same client id gets the first answer, whatever happened since.
    ///
    /// @param clientId chosen by the sender, unique among its messages, of letters, digits and
    ///     `-._:`; best time-ordered
    /// @param replyTo the seq of the message that this one answers
    @Field(4)
    @Operation(
            name = "conversation.send",
            summary = "Send a message; the answer means that it is durable",
            effect = Effect.WRITE,
            rate = Rate.SEND)
    record Send(
            @Field(1) Id conversation,
            @Field(2) @Length(min = 1, max = CLIENT_ID_CHARACTERS) String clientId,
            @Field(3) Body body,
            @Field(4) @Nullable @Range(min = 1) Long replyTo)
            implements ConversationRequest<Sent> {
        /// A message that answers none.
        public Send(Id conversation, String clientId, Body body) {
            this(conversation, clientId, body, null);
        }
    }

    /// Messages and notices in their current form, in ascending order, from one end: the newest
    /// `limit` below `before`, or the oldest `limit` above `after`, or those around `around`; the
    /// newest of all when none is given.
    @Field(5)
    @Operation(
            name = "conversation.history",
            summary = "Read messages before, after or around a position",
            effect = Effect.READ,
            rate = Rate.READ)
    record History(
            @Field(1) Id conversation,
            @Field(2) @Nullable @Range(min = 0) Long before,
            @Field(3) @Nullable @Range(min = 0) Long after,
            @Field(4) @Nullable @Range(min = 0) Long around,
            @Field(5) @PageLimit int limit)
            implements ConversationRequest<Entries> {}

    /// The log itself, every change included, in ascending order: what a device fetches to catch
    /// up.
    @Field(6)
    @Operation(
            name = "conversation.entries",
            summary = "Fetch the entries after a position, to catch up",
            effect = Effect.READ,
            rate = Rate.READ)
    record FetchEntries(
            @Field(1) Id conversation,
            @Field(2) @Range(min = 0) long after,
            @Field(3) @PageLimit int limit)
            implements ConversationRequest<Entries> {}

    @Field(7)
    @Operation(
            name = "conversation.read",
            summary = "Say how far one has read",
            effect = Effect.WRITE,
            rate = Rate.READ)
    record MarkRead(@Field(1) Id conversation, @Field(2) @Range(min = 0) long seq)
            implements ConversationRequest<Done> {}

    @Field(8)
    @Operation(
            name = "conversation.unread",
            summary = "Count what is unread, in all and by conversation",
            effect = Effect.READ,
            rate = Rate.READ)
    record CountUnread() implements ConversationRequest<Unread> {}

    /// How oneself sees a conversation, which concerns nobody else. Null leaves a part as it is.
    ///
    /// @param hidden whether to leave it out of the list; it returns with the next message
    /// @param pinned whether it stands above the others
    /// @param level of what in it to be told; ends a silence
    /// @param silence how long to be told of nothing in it, whatever its level is
    /// @param unreadFrom the seq of a message from which on it counts as unread; 0: no longer. How
    ///     far one has read, as others see it, stays as it is
    /// @param remark one's own name for the group; empty for none any more
    @Field(9)
    @Operation(
            name = "conversation.view",
            summary =
                    "Hide, pin, silence, name or mark a conversation as unread, for oneself alone",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record SetView(
            @Field(1) Id conversation,
            @Field(2) @Nullable Boolean hidden,
            @Field(3) @Nullable Boolean pinned,
            @Field(4) @Nullable NotifyLevel level,
            @Field(5) @Nullable Term silence,
            @Field(6) @Nullable @Range(min = 0) Long unreadFrom,
            @Field(7) @Nullable @Length(max = REMARK_CODE_POINTS) String remark)
            implements ConversationRequest<Conversation> {
        /// Leaves the name as it is.
        public SetView(
                Id conversation,
                @Nullable Boolean hidden,
                @Nullable Boolean pinned,
                @Nullable NotifyLevel level,
                @Nullable Term silence,
                @Nullable Long unreadFrom) {
            this(conversation, hidden, pinned, level, silence, unreadFrom, null);
        }

        /// That says nothing of what one is told.
        public SetView(Id conversation, @Nullable Boolean hidden, @Nullable Boolean pinned) {
            this(conversation, hidden, pinned, null, null, null);
        }

        /// Leaves what is unread as it is.
        public SetView(
                Id conversation,
                @Nullable Boolean hidden,
                @Nullable Boolean pinned,
                @Nullable NotifyLevel level,
                @Nullable Term silence) {
            this(conversation, hidden, pinned, level, silence, null);
        }

        /// Marks it as unread from a message on; 0: no longer.
        public static SetView unread(Id conversation, long from) {
            return new SetView(conversation, null, null, null, null, from);
        }

        /// Gives a group a name of one's own; empty: no longer.
        public static SetView remark(Id conversation, String remark) {
            return new SetView(conversation, null, null, null, null, null, remark);
        }
    }

    /// Who, of those who could read an entry when it was posted and still can, has read it, and
    /// when; the sender is left out. By the account's id.
    ///
    /// @param read whether to list those who have read it, or those who have not
    /// @param after the last account of the previous page
    @Field(10)
    @Operation(
            name = "conversation.readers",
            summary = "List who has read a message and when, or who has not",
            effect = Effect.READ,
            rate = Rate.READ)
    record ListReaders(
            @Field(1) Id conversation,
            @Field(2) @Range(min = 1) long seq,
            @Field(3) boolean read,
            @Field(4) @Nullable Id after,
            @Field(5) @PageLimit int limit)
            implements ConversationRequest<ReadersPage> {}

    /// The conversation of a group that one belongs to.
    @Field(11)
    @Operation(
            name = "conversation.of",
            summary = "Show the conversation of a group",
            effect = Effect.READ,
            rate = Rate.READ)
    record ShowConversationOf(@Field(1) @Name String group)
            implements ConversationRequest<Conversation> {}

    /// A page of readers.
    ///
    /// @param haveRead how many have read it in all
    /// @param haveNot how many have not
    /// @param more whether another page follows
    /// @param receiptsHidden whether one hides what one reads oneself: then one learns of nobody's
    ///     reading, and all are among those who have not
    record ReadersPage(
            @Field(1) List<MessageReader> readers,
            @Field(2) int haveRead,
            @Field(3) int haveNot,
            @Field(4) boolean more,
            @Field(5) boolean receiptsHidden) {
        public ReadersPage {
            readers = List.copyOf(readers);
        }
    }

    /// What is unread.
    ///
    /// @param total without the quiet ones; capped at 100, which is shown as `99+`
    /// @param conversations those with something unread, most recent activity first, at most a page
    record Unread(@Field(1) int total, @Field(2) List<Conversation> conversations) {
        public Unread {
            conversations = List.copyOf(conversations);
        }
    }

    /// A page of conversations.
    ///
    /// @param more whether another page follows
    record ConversationsPage(@Field(1) List<Conversation> conversations, @Field(2) boolean more) {
        public ConversationsPage {
            conversations = List.copyOf(conversations);
        }
    }

    /// A stretch of a log.
    ///
    /// @param head the seq of the conversation's last entry when this was read
    /// @param more whether there is more in the direction that was asked for
    record Entries(@Field(1) List<Entry> entries, @Field(2) long head, @Field(3) boolean more) {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    record Sent(
            @Field(1) Id conversation,
            @Field(2) long seq,
            @Field(3) Id id,
            @Field(4) Instant sentAt) {}
}
