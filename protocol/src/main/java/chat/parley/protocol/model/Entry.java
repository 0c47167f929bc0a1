package chat.parley.protocol.model;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a conversation's log. A message stands in its current form.
///
/// @param seq its place, without holes, from 1
/// @param sender who wrote it, made the change or announces it; null for any other notice, and
///     where the host announces it
/// @param clientId what the sender called it
/// @param sentAt by the server's clock
/// @param replyTo the seq of the earlier message that this one answers; what that says now is
///     looked up there
/// @param editedAt when its words were changed last; null while they are the first
/// @param pinnedAt when it was pinned; null while it is not
/// @param reactions in the order in which they were first given; null where there are none
public record Entry(
        @Field(1) Id conversation,
        @Field(2) long seq,
        @Field(3) Id id,
        @Field(4) @Nullable Profile sender,
        @Field(5) @Nullable String clientId,
        @Field(6) Instant sentAt,
        @Field(7) Body body,
        @Field(8) @Nullable Long replyTo,
        @Field(9) @Nullable Instant editedAt,
        @Field(10) @Nullable Instant pinnedAt,
        @Field(11) @Nullable List<ReactionCount> reactions) {
    public Entry {
        reactions = reactions == null || reactions.isEmpty() ? null : List.copyOf(reactions);
    }

    /// As it is when it is new, and answers nothing.
    public Entry(
            Id conversation,
            long seq,
            Id id,
            @Nullable Profile sender,
            @Nullable String clientId,
            Instant sentAt,
            Body body) {
        this(conversation, seq, id, sender, clientId, sentAt, body, null, null, null, null);
    }

    /// The same under what others see of its sender now.
    public Entry signed(Profile author) {
        return new Entry(
                conversation,
                seq,
                id,
                author,
                clientId,
                sentAt,
                body,
                replyTo,
                editedAt,
                pinnedAt,
                reactions);
    }

    /// Whether it is a message: what somebody wrote, or what is left of it.
    public boolean carriesMessage() {
        return switch (body) {
            case Body.Content _, Body.Recalled _ -> true;
            case Body.Notice _, Body.Change _ -> false;
        };
    }

    /// Whether it is a notice that is news to all who read it: what a member announces to the
    /// others.
    public boolean announces() {
        return body instanceof Body.Notice && sender != null;
    }

    /// Whose words it carries; null for a notice, which is the server's whoever caused it.
    public @Nullable Profile speaker() {
        return body instanceof Body.Notice ? null : sender;
    }

    /// Whether it is among the conversation's pinned messages.
    public boolean pinned() {
        return pinnedAt != null;
    }

    /// Its reactions, none or some.
    public List<ReactionCount> reacted() {
        return reactions == null ? List.of() : reactions;
    }

    /// What a later entry of the log makes of this one.
    ///
    /// @param change an entry with a change whose target this is
    /// @param reader who sees it: only their own reactions are marked as such
    public Entry changed(Entry change, @Nullable Id reader) {
        return switch (change.body()) {
            case Body.Edit(_, Body words) ->
                    words == null ? this : with(words, change.sentAt(), pinnedAt, reacted());
            case Body.Recall(_, boolean moderated) ->
                    with(new Body.Recalled(moderated), null, null, List.of());
            case Body.Reaction reaction -> {
                Profile by = change.sender();
                boolean own = by != null && by.id().equals(reader);
                yield with(body, editedAt, pinnedAt, ReactionCount.after(reacted(), reaction, own));
            }
            case Body.Pin(_, boolean now) ->
                    with(body, editedAt, now ? change.sentAt() : null, reacted());
            case Body.Content _, Body.Notice _, Body.Recalled _ -> this;
        };
    }

    private Entry with(
            Body words,
            @Nullable Instant edited,
            @Nullable Instant pin,
            List<ReactionCount> counts) {
        return new Entry(
                conversation,
                seq,
                id,
                sender,
                clientId,
                sentAt,
                words,
                replyTo,
                edited,
                pin,
                counts);
    }
}
