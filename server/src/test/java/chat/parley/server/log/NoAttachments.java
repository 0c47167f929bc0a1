package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Attachment;
import chat.parley.server.log.entry.AttachmentKeeper;
import chat.parley.server.storage.Transaction;
import java.util.List;

/// Keeps nothing, and takes everything for what it is said to be.
final class NoAttachments implements AttachmentKeeper {
    @Override
    public List<Attachment> attach(Transaction tx, Carrier message, List<Attachment> named) {
        return named;
    }

    @Override
    public void release(Transaction tx, Id conversation, long seq) {}
}
