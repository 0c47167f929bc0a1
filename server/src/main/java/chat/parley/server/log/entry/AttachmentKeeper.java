package chat.parley.server.log.entry;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Attachment;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.List;

/// Whoever keeps the files that messages carry: what a message says of them and that they are its
/// commits with it, and goes with it.
public interface AttachmentKeeper {

    /// A message carries files; within the unit that adds it.
    ///
    /// @param named as its sender names them, of which the ids count
    /// @return what they are
    /// @throws Refused if one is not the sender's to send, or not whole
    List<Attachment> attach(Transaction tx, Carrier message, List<Attachment> named);

    /// A message is gone, and what it carried; within the unit that recalls it.
    void release(Transaction tx, Id conversation, long seq);

    /// The message that carries files.
    record Carrier(Id sender, Id conversation, long seq, Instant sentAt) {}
}
