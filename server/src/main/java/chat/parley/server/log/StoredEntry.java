package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An entry as it is stored: its sender is an id, not yet a name.
public record StoredEntry(
        Id conversation,
        long seq,
        Id id,
        @Nullable Id sender,
        @Nullable String clientId,
        Instant sentAt,
        Body body) {

    /// The entry as people see it.
    ///
    /// @param authors the profiles of the senders
    public Entry entry(Map<Id, Profile> authors) {
        Profile author = sender == null ? null : authors.get(sender);
        return new Entry(conversation, seq, id, author, clientId, sentAt, body);
    }
}
