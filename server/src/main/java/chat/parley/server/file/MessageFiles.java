package chat.parley.server.file;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Attachment;
import chat.parley.server.file.StoredFile.Sent;
import chat.parley.server.file.blob.ContentHash;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.log.entry.AttachmentKeeper;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.FieldText;
import chat.parley.server.words.LookupText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Files and the messages that carry them. A file is in one message; whose it is may send it again,
/// which makes another of the same content.
final class MessageFiles implements AttachmentKeeper {
    private final Infrastructure base;
    private final FileRoom room;
    private final Consumer<Collection<ContentHash>> released;

    /// @param released told, once it is durable, of content that may not be referred to any more
    MessageFiles(Infrastructure base, FileRoom room, Consumer<Collection<ContentHash>> released) {
        this.base = base;
        this.room = room;
        this.released = released;
    }

    @Override
    public List<Attachment> attach(Transaction tx, Carrier message, List<Attachment> named) {
        Set<Id> seen = new HashSet<>();
        List<Attachment> attached = new ArrayList<>();
        for (Attachment each : named) {
            if (!seen.add(each.id())) {
                throw Refused.field("body.files", FieldText.FILE_TWICE);
            }
            Sent place =
                    new Sent(
                            message.conversation(),
                            message.seq(),
                            attached.size(),
                            message.sentAt());
            attached.add(attach(tx, message.sender(), each.id(), place));
        }
        return attached;
    }

    private Attachment attach(Transaction tx, Id sender, Id id, Sent place) {
        StoredFile file =
                FileTable.find(tx, id)
                        .filter(it -> it.owner().equals(sender))
                        .orElseThrow(() -> new Refused(Reason.NOT_FOUND, LookupText.NO_FILE));
        if (file.sent() != null) {
            file = file.again(base.ids().next(), base.clock().instant());
            room.require(tx, sender, file.reserved());
            FileTable.insert(tx, file);
        }
        Attachment attachment = file.attachment();
        if (attachment == null) {
            throw Refused.field("body.files", FieldText.NOT_WHOLE, id);
        }
        FileTable.send(tx, file.id(), place);
        return attachment;
    }

    @Override
    public void release(Transaction tx, Id conversation, long seq) {
        forget(tx, FileTable.of(tx, conversation, seq));
    }

    /// Forgets those of an account that no message carries.
    void forgetUnsent(Transaction tx, Id owner) {
        forget(tx, FileTable.unsentOf(tx, owner));
    }

    /// Forgets some files, and their content once that is durable.
    void forget(Transaction tx, List<StoredFile> files) {
        files.forEach(file -> FileTable.delete(tx, file));
        List<ContentHash> hashes =
                files.stream()
                        .map(StoredFile::content)
                        .filter(Objects::nonNull)
                        .flatMap(content -> Stream.of(content.hash(), content.preview()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        if (!hashes.isEmpty()) {
            tx.afterCommit(() -> released.accept(hashes));
        }
    }
}
