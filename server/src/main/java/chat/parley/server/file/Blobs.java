package chat.parley.server.file;

import chat.parley.server.file.blob.BlobStore;
import chat.parley.server.file.blob.ContentHash;
import chat.parley.server.storage.Database;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// The content of files as rows refer to it. Content is kept first and referred to afterwards, and
/// what nobody refers to is deleted; in between nothing is, so that no row is left without its
/// content. Safe for any number of threads, which it blocks.
final class Blobs {
    /// How many hashes are looked up at once.
    private static final int BATCH = 500;

    private final BlobStore store;
    private final Database database;

    /// Many may keep something at once; while something is deleted nobody does.
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    Blobs(BlobStore store, Database database) {
        this.store = store;
        this.database = database;
    }

    /// Keeps content, and does not return before it is referred to.
    @FunctionalInterface
    interface Keeping<T> {
        T keep(BlobStore store) throws IOException;
    }

    /// Keeps some contents and refers to them. If that fails, what is not referred to goes again.
    <T> T keep(Collection<ContentHash> hashes, Keeping<T> keeping) throws IOException {
        try {
            return kept(keeping);
        } catch (IOException | RuntimeException e) {
            deleteUnreferred(hashes);
            throw e;
        }
    }

    private <T> T kept(Keeping<T> keeping) throws IOException {
        lock.readLock().lock();
        try {
            return keeping.keep(store);
        } finally {
            lock.readLock().unlock();
        }
    }

    InputStream open(ContentHash hash, long from) throws IOException {
        return store.open(hash, from);
    }

    long size(ContentHash hash) throws IOException {
        return store.size(hash);
    }

    long room() throws IOException {
        return store.room();
    }

    /// Deletes those of some contents to which no row refers.
    ///
    /// @return how many these were
    int deleteUnreferred(Collection<ContentHash> hashes) throws IOException {
        lock.writeLock().lock();
        try {
            Set<ContentHash> referred = database.read(sql -> FileTable.referred(sql, hashes));
            int deleted = 0;
            for (ContentHash hash : hashes) {
                if (!referred.contains(hash)) {
                    store.delete(hash);
                    deleted++;
                }
            }
            return deleted;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Deletes all content to which no row refers: what a crash has left.
    ///
    /// @return how much this was
    int sweep() throws IOException {
        List<ContentHash> kept = new ArrayList<>();
        store.each(kept::add);
        int deleted = 0;
        for (int from = 0; from < kept.size(); from += BATCH) {
            deleted += deleteUnreferred(kept.subList(from, Math.min(from + BATCH, kept.size())));
        }
        return deleted;
    }
}
