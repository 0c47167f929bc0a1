package chat.parley.server.file;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.file.FileName;
import chat.parley.protocol.model.file.FileProgress;
import chat.parley.protocol.operation.FileRequest.CreateFile;
import chat.parley.server.access.AccessControl;
import chat.parley.server.file.blob.ContentHash;
import chat.parley.server.file.blob.Staging;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.FieldText;
import chat.parley.server.words.FileRuleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Files that come: room is made for one, its parts are stored as they come, and when all of it is
/// there it is made a whole file. Whoever is cut off asks how much is stored, and goes on from
/// there; so does the server after a crash.
///
/// Safe for any number of threads, which it blocks.
final class Uploads {
    /// So many files of an account may wait for a message that carries them.
    static final int MOST_UNSENT = 100;

    /// What is read of a stream before it is stored.
    private static final int PART_BYTES = 128 * 1024;

    private final Infrastructure base;
    private final AccessControl access;
    private final FileRoom room;
    private final Staging staging;
    private final UnsentFiles unsent;
    private final WholeFiles whole;
    private final FileThreads threads;

    Uploads(
            Infrastructure base,
            AccessControl access,
            FileRoom room,
            Staging staging,
            Blobs blobs,
            FileThreads threads) {
        this.base = base;
        this.access = access;
        this.room = room;
        this.staging = staging;
        this.unsent = new UnsentFiles(base.database());
        this.whole = new WholeFiles(access, staging, blobs, unsent);
        this.threads = threads;
    }

    /// Makes room for a file.
    ///
    /// @throws Refused if there is none, or there are too many already
    FileProgress create(Caller caller, CreateFile wanted) {
        StoredFile file = file(caller, wanted);
        room.requireLength(file.reserved());
        room.requireDisk(file.reserved());
        begin(file.id());
        try {
            FileThreads.joined(access.writer(caller).submit(tx -> insert(tx, file)));
        } catch (RuntimeException e) {
            threads.run(() -> forget(file.id()));
            throw e;
        }
        return progress(caller, file.id(), false);
    }

    private void begin(Id file) {
        try {
            threads.run(
                    () -> {
                        staging.begin(file);
                        return file;
                    });
        } catch (UncheckedIOException e) {
            throw FileRoom.full(e);
        }
    }

    private StoredFile file(Caller caller, CreateFile wanted) {
        Long size = wanted.size();
        return new StoredFile(
                base.ids().next(),
                caller.signedIn(),
                FileName.cleaned(wanted.name()),
                size,
                size == null ? 0 : size,
                expected(wanted.sha256()),
                wanted.voice(),
                base.clock().instant(),
                null,
                null);
    }

    private static @Nullable ContentHash expected(@Nullable String sha256) {
        try {
            return sha256 == null ? null : ContentHash.parse(sha256);
        } catch (IllegalArgumentException _) {
            throw Refused.field("sha256", FieldText.HEXADECIMAL);
        }
    }

    private StoredFile insert(Transaction tx, StoredFile file) {
        if (FileTable.countUnsent(tx, file.owner()) >= MOST_UNSENT) {
            throw new Refused(Reason.TOO_MANY, FileRuleText.MOST_UNSENT, MOST_UNSENT);
        }
        room.require(tx, file.owner(), file.reserved());
        FileTable.insert(tx, file);
        return file;
    }

    /// How far a file of the caller's has come; one of which all has come is made whole here.
    ///
    /// @param last whether nothing more comes, of a file whose size is not known
    FileProgress progress(Caller caller, Id id, boolean last) {
        StoredFile file = unsent.of(caller, id);
        if (file.content() == null) {
            long received = received(id);
            if (file.size() == null ? !last : received < file.size()) {
                return new FileProgress(id, file.size(), received, null);
            }
            file = threads.look(() -> whole.keep(caller, id));
        }
        long size = Objects.requireNonNull(file.size());
        return new FileProgress(id, size, size, file.attachment());
    }

    private long received(Id file) {
        return threads.run(() -> staging.received(file));
    }

    /// Stores one part.
    void store(Caller caller, Id id, long offset, byte[] part) {
        store(caller, unsent.of(caller, id), offset, ByteBuffer.wrap(part));
    }

    /// Stores what comes, until it ends or is cut off; what has come then stays.
    ///
    /// @param last whether nothing more comes, of a file whose size is not known
    /// @throws IOException if the rest of it does not come
    FileProgress receive(Caller caller, Id id, long offset, boolean last, InputStream content)
            throws IOException {
        StoredFile file = unsent.of(caller, id);
        byte[] part = new byte[PART_BYTES];
        long at = offset;
        int read;
        do {
            read = 0;
            try {
                for (int some; read < part.length; read += some) {
                    some = content.read(part, read, part.length - read);
                    if (some < 0) {
                        break;
                    }
                }
            } finally {
                if (read > 0) { // also of a part that was cut off
                    file = store(caller, file, at, ByteBuffer.wrap(part, 0, read));
                }
            }
            at += read;
        } while (read == part.length);
        return progress(caller, id, last);
    }

    /// Stores a part where the stored ones end.
    ///
    /// @return the file, for which more may be reserved now
    private StoredFile store(Caller caller, StoredFile file, long offset, ByteBuffer part) {
        room.requireLength(offset);
        long end = offset + part.remaining();
        room.requireLength(end);
        if (file.size() != null && end > file.size()) {
            throw new Refused(Reason.TOO_LARGE, FileRuleText.LONGER, end);
        }
        if (file.content() != null) {
            throw elsewhere(Objects.requireNonNull(file.size()));
        }
        StoredFile counted = end > file.reserved() ? reserved(caller, file, offset, end) : file;
        room.requireDisk(part.remaining());
        append(file.id(), offset, part);
        return counted;
    }

    private StoredFile reserved(Caller caller, StoredFile file, long offset, long end) {
        long stored = received(file.id());
        if (stored != offset) {
            throw elsewhere(stored);
        }
        return FileThreads.joined(
                access.writer(caller)
                        .submit(
                                tx -> {
                                    room.reserve(tx, UnsentFiles.of(tx, caller, file.id()), end);
                                    return UnsentFiles.of(tx, caller, file.id());
                                }));
    }

    private void append(Id file, long offset, ByteBuffer part) {
        try {
            if (!threads.run(() -> staging.append(file, offset, part))) {
                throw elsewhere(received(file));
            }
        } catch (UncheckedIOException e) {
            throw FileRoom.full(e);
        }
    }

    private static Refused elsewhere(long stored) {
        return Refused.field("offset", FieldText.OFFSET, stored);
    }

    /// Forgets a file of the caller's that was not sent.
    void discard(Caller caller, Id id, MessageFiles files) {
        FileThreads.joined(
                access.writer(caller)
                        .submit(
                                tx -> {
                                    files.forget(tx, List.of(UnsentFiles.of(tx, caller, id)));
                                    return id;
                                }));
        threads.run(() -> forget(id));
    }

    private Id forget(Id file) throws IOException {
        staging.discard(file);
        return file;
    }
}
