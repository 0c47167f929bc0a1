package chat.parley.server.file;

import chat.parley.protocol.Id;
import chat.parley.server.file.blob.ContentHash;
import chat.parley.server.file.blob.Staging;
import chat.parley.server.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets files that nobody sent in time, and deletes content to which nothing refers: at once
/// where a message was recalled, and what a crash has left now and then.
final class FileSweep {
    private static final Logger log = LoggerFactory.getLogger(FileSweep.class);

    /// So many are forgotten in one unit.
    private static final int BATCH = 200;

    private final Infrastructure base;
    private final FileSettings settings;
    private final Staging staging;
    private final Blobs blobs;
    private final FileThreads threads;

    FileSweep(
            Infrastructure base,
            FileSettings settings,
            Staging staging,
            Blobs blobs,
            FileThreads threads) {
        this.base = base;
        this.settings = settings;
        this.staging = staging;
        this.blobs = blobs;
        this.threads = threads;
    }

    /// Deletes those of some contents to which nothing refers, soon.
    void released(Collection<ContentHash> hashes) {
        threads.start(
                () -> {
                    try {
                        blobs.deleteUnreferred(hashes);
                    } catch (IOException e) {
                        log.warn("content that nothing refers to stays until the next sweep", e);
                    }
                });
    }

    /// Does all of it. Blocks.
    void sweep(MessageFiles files) {
        int unsent = 0;
        for (int some = BATCH; some == BATCH; unsent += some) {
            some = forgetUnsent(files);
        }
        try {
            int parts = discardParts();
            int contents = blobs.sweep();
            if (unsent + parts + contents > 0) {
                log.info(
                        "forgot {} files that were not sent, {} parts, {} contents",
                        unsent,
                        parts,
                        contents);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int forgetUnsent(MessageFiles files) {
        return base.database()
                .writer()
                .submit(
                        tx -> {
                            List<StoredFile> old =
                                    FileTable.unsent(
                                            tx,
                                            base.clock().instant().minus(settings.unsentFor()),
                                            BATCH);
                            files.forget(tx, old);
                            return old.size();
                        })
                .join();
    }

    /// Of files that are whole or forgotten no parts are needed.
    private int discardParts() throws IOException {
        Set<Id> parts = new HashSet<>();
        staging.each(parts::add);
        Set<Id> coming = base.database().read(sql -> FileTable.coming(sql, parts));
        int discarded = 0;
        for (Id part : parts) {
            if (!coming.contains(part)) {
                staging.discard(part);
                discarded++;
            }
        }
        return discarded;
    }
}
