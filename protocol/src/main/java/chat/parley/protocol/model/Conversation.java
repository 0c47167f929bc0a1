package chat.parley.protocol.model;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A conversation as one of its people sees it.
///
/// @param peer the other person, in a conversation of two
/// @param closed what a message would be refused with now; null while one may write
/// @param head the seq of the last entry, 0 when there is none
/// @param version rises with every durable change that is no entry, such as a moved cursor in
///     a conversation of two
/// @param read how far oneself has read
/// @param unread others' messages above that, capped at 100, which is shown as `99+`
/// @param peerHeld how far the other person's devices hold it; 0 in a group
/// @param peerRead how far the other person has read; 0 in a group
/// @param last the newest entry, for a preview
/// @param group the group, where it is one's
/// @param view how oneself sees it
/// @param mentioned whether something unread mentions oneself
/// @param penalty why it is closed, and until when, where that is known
public record Conversation(
        @Field(1) Id id,
        @Field(2) ConversationKind kind,
        @Field(3) @Nullable Profile peer,
        @Field(4) @Nullable Reason closed,
        @Field(5) long head,
        @Field(6) Instant lastActivity,
        @Field(7) long version,
        @Field(8) long read,
        @Field(9) int unread,
        @Field(10) long peerHeld,
        @Field(11) long peerRead,
        @Field(12) @Nullable Entry last,
        @Field(13) @Nullable GroupSummary group,
        @Field(14) ConversationView view,
        @Field(15) boolean mentioned,
        @Field(16) @Nullable Penalty penalty) {

    /// What whoever may only write to it sees: nothing of what was said, by whom, or read.
    public Conversation unopened() {
        return new Conversation(
                id,
                kind,
                peer,
                closed,
                0,
                lastActivity,
                version,
                0,
                0,
                0,
                0,
                null,
                group,
                view,
                false,
                penalty);
    }

    /// Whether one may write now.
    public boolean writable() {
        return closed == null;
    }

    /// What it is ordered by: the id of the last entry, or its own while there is none. Ids
    /// rise whatever a clock is set to.
    public Id activity() {
        return last == null ? id : last.id();
    }

    /// Where it stands in the list.
    public ConversationPlace place() {
        return new ConversationPlace(activity(), view.pinned());
    }

    /// What to call it: the other person, or the group.
    public String title() {
        if (group != null) {
            return group.name();
        }
        return peer == null ? id.toString() : peer.displayName();
    }
}
