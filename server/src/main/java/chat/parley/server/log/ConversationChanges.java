package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.event.Event;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Transaction;
import java.util.List;

/// What changes about conversations and is no entry, such as who may write there, or the name of
/// the group: the version of the conversation rises, and those whom it concerns are told to fetch
/// it.
///
/// All methods run within a unit of the writer.
public final class ConversationChanges {
    private final Ids ids;
    private final Recipients recipients;
    private final Bus bus;

    public ConversationChanges(Ids ids, Recipients recipients, Bus bus) {
        this.ids = ids;
        this.recipients = recipients;
        this.bus = bus;
    }

    /// Something has changed for everybody who stays in a conversation.
    public void changed(Transaction tx, Id conversation) {
        long version = raised(tx, conversation);
        List<Id> people = recipients.all(tx, conversation);
        tx.afterCommit(() -> tell(conversation, version, people));
    }

    /// Something has changed for one who stays in it.
    void changed(Transaction tx, Id conversation, Id account) {
        long version = raised(tx, conversation);
        tx.afterCommit(() -> tell(conversation, version, List.of(account)));
    }

    /// The conversation is as it was, and one account has reason to fetch it.
    void hint(Transaction tx, Id conversation, Id account) {
        long version = ConversationTable.version(tx, conversation);
        tx.afterCommit(() -> tell(conversation, version, List.of(account)));
    }

    private long raised(Transaction tx, Id conversation) {
        return ConversationTable.raiseVersion(tx, conversation, ids.next());
    }

    private void tell(Id conversation, long version, List<Id> accounts) {
        bus.publish(
                new Publication(accounts, new Event.ConversationChanged(conversation, version)));
    }
}
