package chat.parley.protocol.operation;

import static chat.parley.protocol.Limits.*;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.constraint.Length;
import chat.parley.protocol.constraint.PageLimit;
import chat.parley.protocol.constraint.Range;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What becomes of a message after it was sent. Each says how things are to be, so that it may be
/// asked twice; what changes something becomes an entry of the log.
public sealed interface MessageRequest<A extends Record> extends Request<A> {

    /// For its sender, within the time that `welcome` tells, where one may write.
    @Field(1)
    @Operation(
            name = "message.edit",
            summary = "Change the words of a message of one's own",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record EditMessage(
            @Field(1) Id conversation, @Field(2) @Range(min = 1) long seq, @Field(3) Body body)
            implements MessageRequest<Stored> {}

    /// For its sender, within the time that `welcome` tells; at any time for the owner of a group,
    /// for its admins where a member or one of themselves sent it, and for whoever manages all
    /// groups. The words are gone everywhere.
    @Field(2)
    @Operation(
            name = "message.recall",
            summary = "Take a message back",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record RecallMessage(@Field(1) Id conversation, @Field(2) @Range(min = 1) long seq)
            implements MessageRequest<Stored> {}

    /// For all who may write there.
    ///
    /// @param emoji one emoji
    /// @param reacted whether one is to have reacted with it, or not
    @Field(3)
    @Operation(
            name = "message.react",
            summary = "React to a message with an emoji, or take that back",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record ReactToMessage(
            @Field(1) Id conversation,
            @Field(2) @Range(min = 1) long seq,
            @Field(3) @Length(min = 1, max = EMOJI_CODE_POINTS) String emoji,
            @Field(4) boolean reacted)
            implements MessageRequest<Stored> {}

    /// For both of two; in a group for its owner and admins, and whoever manages all groups.
    @Field(4)
    @Operation(
            name = "message.pin",
            summary = "Pin a message in its conversation, for all, or unpin it",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record PinMessage(
            @Field(1) Id conversation, @Field(2) @Range(min = 1) long seq, @Field(3) boolean pinned)
            implements MessageRequest<Stored> {}

    @Field(5)
    @Operation(
            name = "message.show",
            summary = "Show one message in its current form",
            effect = Effect.READ,
            rate = Rate.READ)
    record ShowMessage(@Field(1) Id conversation, @Field(2) @Range(min = 1) long seq)
            implements MessageRequest<Entry> {}

    /// The latest pinned first; there are few enough for one answer.
    @Field(6)
    @Operation(
            name = "message.pins",
            summary = "List the pinned messages of a conversation",
            effect = Effect.READ,
            rate = Rate.READ)
    record ListPins(@Field(1) Id conversation) implements MessageRequest<Pins> {}

    /// By the account's id.
    ///
    /// @param after the last account of the previous page
    @Field(7)
    @Operation(
            name = "message.reactions",
            summary = "List who has reacted to a message with an emoji",
            effect = Effect.READ,
            rate = Rate.READ)
    record ListReactions(
            @Field(1) Id conversation,
            @Field(2) @Range(min = 1) long seq,
            @Field(3) @Length(min = 1, max = EMOJI_CODE_POINTS) String emoji,
            @Field(4) @Nullable Id after,
            @Field(5) @PageLimit int limit)
            implements MessageRequest<ReactionsPage> {}

    /// For oneself alone, who may read it. Taking it back does no harm where it is not saved.
    ///
    /// @param saved whether it is to be among one's saved messages
    @Field(8)
    @Operation(
            name = "message.save",
            summary = "Save a message for oneself, or no longer",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record SaveMessage(
            @Field(1) Id conversation, @Field(2) @Range(min = 1) long seq, @Field(3) boolean saved)
            implements MessageRequest<Done> {}

    /// The latest saved first, of all conversations; those that one may not read any more are left
    /// out.
    ///
    /// @param before the id of the last one of the previous page
    @Field(9)
    @Operation(
            name = "message.saved",
            summary = "List the messages that one has saved",
            effect = Effect.READ,
            rate = Rate.READ)
    record ListSaved(@Field(1) @Nullable Id before, @Field(2) @PageLimit int limit)
            implements MessageRequest<SavedPage> {}

    /// A message that one has saved.
    ///
    /// @param id of the saving, by which they are ordered
    /// @param message in its current form
    record SavedMessage(@Field(1) Id id, @Field(2) Entry message) {}

    /// A page of them.
    ///
    /// @param more whether another page follows
    record SavedPage(@Field(1) List<SavedMessage> messages, @Field(2) boolean more) {
        public SavedPage {
            messages = List.copyOf(messages);
        }
    }

    /// What was asked for is so.
    ///
    /// @param seq of the entry that tells it; null where it was so already
    record Stored(@Field(1) Id conversation, @Field(2) long target, @Field(3) @Nullable Long seq) {}

    /// All pinned messages of a conversation that one may read.
    record Pins(@Field(1) List<Entry> entries) {
        public Pins {
            entries = List.copyOf(entries);
        }
    }

    /// A page of those who reacted.
    ///
    /// @param more whether another page follows
    record ReactionsPage(@Field(1) List<Profile> people, @Field(2) boolean more) {
        public ReactionsPage {
            people = List.copyOf(people);
        }
    }
}
