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
/// @param form what has become of it
public record StoredEntry(
        Id conversation,
        long seq,
        Id id,
        @Nullable Id sender,
        @Nullable String clientId,
        Instant sentAt,
        Body body,
        @Nullable Long replyTo,
        Form form) {

    /// What has become of a message, but for its words.
    ///
    /// @param edits how often it was edited
    /// @param pinnedAt null while it is not pinned
    public record Form(
            @Nullable Instant editedAt,
            int edits,
            @Nullable Instant pinnedAt,
            List<ReactionCount> reactions) {
        static final Form NEW = new Form(null, 0, null, List.of());

        public Form {
            reactions = List.copyOf(reactions);
        }

        /// Whether it is pinned.
        public boolean pinned() {
            return pinnedAt != null;
        }

        private Form reactedBy(Set<String> emoji) {
            return new Form(
                    editedAt,
                    edits,
                    pinnedAt,
                    reactions.stream().map(one -> one.by(emoji)).toList());
        }
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
        this(conversation, seq, id, sender, clientId, sentAt, body, replyTo, Form.NEW);
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
                form.editedAt(),
                form.pinnedAt(),
                form.reactions());
    }

    /// Whether somebody wrote it, or did before it was recalled.
    public boolean isMessage() {
        return sender != null && !(body instanceof Body.Notice);
    }

    /// Whether it was recalled.
    public boolean isRecalled() {
        return body instanceof Body.Recalled;
    }

    /// For those who may not read what a message says: an edit without its words.
    public StoredEntry untold() {
        return body instanceof Body.Edit(long target, _)
                ? new StoredEntry(
                        conversation,
                        seq,
                        id,
                        sender,
                        clientId,
                        sentAt,
                        new Body.Edit(target, null),
                        replyTo,
                        form)
                : this;
    }

    /// As somebody sees it who has reacted with some of these emoji.
    public StoredEntry reactedBy(Set<String> emoji) {
        return new StoredEntry(
                conversation,
                seq,
                id,
                sender,
                clientId,
                sentAt,
                body,
                replyTo,
                form.reactedBy(emoji));
    }
}
