package chat.parley.server.file;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.FileRuleText;
import java.io.IOException;
import java.io.UncheckedIOException;

/// How much room there is for files: for one, for those of an account, for all of them, and on the
/// disk. What is announced counts at once; of a file whose size is not, ever more is reserved as it
/// comes.
final class FileRoom {
    private final FileSettings settings;
    private final Blobs blobs;
    private final FileThreads threads;

    FileRoom(FileSettings settings, Blobs blobs, FileThreads threads) {
        this.settings = settings;
        this.blobs = blobs;
        this.threads = threads;
    }

    /// Asks for what a file may have at most.
    void requireLength(long size) {
        if (size > settings.largest()) {
            throw new Refused(Reason.TOO_LARGE, FileRuleText.LARGEST, settings.largest());
        }
    }

    /// Asks for what stays free of the disk.
    void requireDisk(long more) {
        if (threads.run(blobs::room) - more < settings.keepFree()) {
            throw new Refused(Reason.NO_ROOM, FileRuleText.DISK_FULL);
        }
    }

    /// Asks for room among the files of an account and of all.
    void require(Sql sql, Id owner, long more) {
        long used = FileTable.bytesOf(sql, owner);
        long quota = quota(sql, owner);
        if (more > quota - used) {
            throw new Refused(Reason.NO_ROOM, FileRuleText.ACCOUNT_FULL, used, quota);
        }
        if (more > settings.totalBytes() - FileTable.bytes(sql)) {
            throw new Refused(Reason.NO_ROOM, FileRuleText.SERVER_FULL);
        }
    }

    /// How many bytes the files of an account may have together.
    long quota(Sql sql, Id owner) {
        return FileQuotaTable.of(sql, owner).orElse(settings.accountBytes());
    }

    /// Reserves room for a file up to some byte, and as much again where there is as much, so that
    /// this is not to be done often.
    void reserve(Transaction tx, StoredFile file, long end) {
        if (end <= file.reserved()) {
            return;
        }
        require(tx, file.owner(), end - file.reserved());
        long left =
                Math.min(
                        quota(tx, file.owner()) - FileTable.bytesOf(tx, file.owner()),
                        settings.totalBytes() - FileTable.bytes(tx));
        long ample = Math.min(settings.largest(), Math.max(end, 2 * file.reserved()));
        FileTable.reserve(tx, file, Math.min(ample, file.reserved() + left));
    }

    /// What the disk does not take has no room, as far as whoever sends it is concerned.
    static Refused full(UncheckedIOException cause) {
        Refused refused = new Refused(Reason.NO_ROOM, FileRuleText.DISK_FULL);
        refused.addSuppressed(cause);
        return refused;
    }

    static Refused full(IOException cause) {
        return full(new UncheckedIOException(cause));
    }
}
