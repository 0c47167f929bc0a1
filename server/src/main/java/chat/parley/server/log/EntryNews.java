package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Profile;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.log.entry.StoredEntry;
import chat.parley.server.storage.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Tells of new entries those who may read them, once they are committed.
final class EntryNews {
    private final Recipients recipients;
    private final Profiles profiles;
    private final Bus bus;

    EntryNews(Recipients recipients, Profiles profiles, Bus bus) {
        this.recipients = recipients;
        this.profiles = profiles;
        this.bus = bus;
    }

    /// Whoever came after a message that was edited learns of that, and not what it says: the seq
    /// is theirs, the words are not.
    void tell(Transaction tx, StoredEntry entry) {
        List<Id> readers = recipients.whoMayRead(tx, entry.conversation(), entry.seq());
        if (!(entry.body() instanceof Body.Edit(long target, _))) {
            publish(tx, entry, readers);
            return;
        }
        List<Id> knowing = recipients.whoMayRead(tx, entry.conversation(), target);
        publish(tx, entry, knowing);
        if (knowing.size() < readers.size()) {
            Set<Id> known = Set.copyOf(knowing);
            publish(
                    tx,
                    entry.untold(),
                    readers.stream().filter(one -> !known.contains(one)).toList());
        }
    }

    private void publish(Transaction tx, StoredEntry entry, List<Id> readers) {
        Supplier<Map<Id, Profile>> names =
                entry.sender() == null ? Map::of : profiles.whenTold(tx, entry.sender());
        tx.afterCommit(
                () ->
                        bus.publish(
                                new Publication(
                                        readers, new Event.EntryPosted(entry.entry(names.get())))));
    }
}
