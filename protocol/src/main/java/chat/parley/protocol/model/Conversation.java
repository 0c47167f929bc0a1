package chat.parley.protocol.model;

import chat.parley.protocol.EverybodyMention;
import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.model.group.GroupSummary;
import chat.parley.protocol.model.group.Rank;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A conversation as one of its people sees it.
///
/// @param peer the other person, in a conversation of two
/// @param group the group, where it is one's
/// @param closure why one may not write; null while one may
/// @param version rises with every durable change that is no entry, such as a moved cursor in a
///     conversation of two
/// @param reading how far oneself has read
/// @param peerProgress how far the other person has come
/// @param view how oneself sees it
public record Conversation(
        @Field(1) Id id,
        @Field(2) ConversationKind kind,
        @Field(3) @Nullable Profile peer,
        @Field(4) @Nullable GroupSummary group,
        @Field(5) @Nullable Closure closure,
        @Field(6) LogSummary log,
        @Field(7) long version,
        @Field(8) ReadProgress reading,
        @Field(9) PeerProgress peerProgress,
        @Field(10) ConversationView view) {

    /// What whoever may only write to it sees: nothing of what was said, by whom, or read.
    public Conversation unopened() {
        return new Conversation(
                id,
                kind,
                peer,
                group,
                closure,
                log.unopened(),
                version,
                ReadProgress.NONE,
                PeerProgress.NONE,
                view);
    }

    /// Whether a text names all members of the group with `@all` while one may not: then those are
    /// only words.
    public boolean takesAllForWords(String text) {
        return group != null && group.rank() == Rank.MEMBER && EverybodyMention.isIn(text);
    }

    public Conversation withPeer(Profile changed) {
        return new Conversation(
                id, kind, changed, group, closure, log, version, reading, peerProgress, view);
    }

    public Conversation withVersion(long changed) {
        return new Conversation(
                id, kind, peer, group, closure, log, changed, reading, peerProgress, view);
    }

    public Conversation with(LogSummary changed) {
        return new Conversation(
                id, kind, peer, group, closure, changed, version, reading, peerProgress, view);
    }

    public Conversation with(ReadProgress changed) {
        return new Conversation(
                id, kind, peer, group, closure, log, version, changed, peerProgress, view);
    }

    public Conversation with(PeerProgress changed) {
        return new Conversation(
                id, kind, peer, group, closure, log, version, reading, changed, view);
    }

    public Conversation with(ConversationView changed) {
        return new Conversation(
                id, kind, peer, group, closure, log, version, reading, peerProgress, changed);
    }

    /// Whether one may write now.
    public boolean writable() {
        return closure == null;
    }

    /// What a message would be refused with now; null while one may write.
    public @Nullable Reason closed() {
        return closure == null ? null : closure.reason();
    }

    /// The mute or ban for which one may not write, where there is one.
    public @Nullable Penalty penalty() {
        return closure == null ? null : closure.penalty();
    }

    /// The seq of the last entry, 0 when there is none.
    public long head() {
        return log.head();
    }

    /// The newest entry, for a preview.
    public @Nullable Entry last() {
        return log.last();
    }

    /// When something last happened in it.
    public Instant lastActivity() {
        return log.lastActivity();
    }

    /// What it is ordered by: the id of the last entry, or its own while there is none. Ids rise
    /// whatever a clock is set to.
    public Id activity() {
        Entry last = log.last();
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
