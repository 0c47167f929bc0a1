package chat.parley.server.log.entry;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.ReactionCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An entry as it is stored: its sender is an id, not yet a name.
///
/// @param edits how often it was edited
public record StoredEntry(
        Id conversation,
        long seq,
        Id id,
        @Nullable Id sender,
        @Nullable String clientId,
        Instant sentAt,
        Body body,
        @Nullable Long replyTo,
        @Nullable Instant editedAt,
        int edits,
        @Nullable Instant pinnedAt,
        List<ReactionCount> reactions) {
    public StoredEntry {
        reactions = List.copyOf(reactions);
    }

    /// As it is when it is new.
    public StoredEntry(
            Id conversation,
            long seq,
            Id id,
            @Nullable Id sender,
            @Nullable String clientId,
            Instant sentAt,
            Body body,
            @Nullable Long replyTo) {
        this(
                conversation,
                seq,
                id,
                sender,
                clientId,
                sentAt,
                body,
                replyTo,
                null,
                0,
                null,
                List.of());
    }

    /// The entry as people see it.
    ///
    /// @param authors the profiles of the senders
    public Entry entry(Map<Id, Profile> authors) {
        Profile author = sender == null ? null : authors.get(sender);
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

    /// Whether somebody wrote it, or did before it was recalled.
    public boolean isMessage() {
        return sender != null;
    }

    /// Whether it was recalled.
    public boolean isRecalled() {
        return body instanceof Body.Recalled;
    }

    /// The same, but for its body.
    public StoredEntry saying(Body other) {
        return new StoredEntry(conversation, seq, id, sender, clientId, sentAt, other, replyTo);
    }

    /// As somebody sees it who has reacted with some of these emoji.
    public StoredEntry reactedBy(Set<String> emoji) {
        List<ReactionCount> marked =
                reactions.stream()
                        .map(
                                one ->
                                        new ReactionCount(
                                                one.emoji(),
                                                one.count(),
                                                emoji.contains(one.emoji())))
                        .toList();
        return new StoredEntry(
                conversation,
                seq,
                id,
                sender,
                clientId,
                sentAt,
                body,
                replyTo,
                editedAt,
                edits,
                pinnedAt,
                marked);
    }
}
