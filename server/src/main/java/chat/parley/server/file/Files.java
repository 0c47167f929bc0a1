package chat.parley.server.file;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.file.FileProgress;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.FileRequest;
import chat.parley.protocol.operation.FileRequest.CreateFile;
import chat.parley.protocol.operation.FileRequest.DiscardFile;
import chat.parley.protocol.operation.FileRequest.ListFiles;
import chat.parley.protocol.operation.FileRequest.ReadFile;
import chat.parley.protocol.operation.FileRequest.ShowFile;
import chat.parley.protocol.operation.FileRequest.ShowProgress;
import chat.parley.protocol.operation.FileRequest.WriteFile;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.DeletionListener;
import chat.parley.server.account.Directory;
import chat.parley.server.file.blob.BlobStore;
import chat.parley.server.file.blob.DirectoryBlobs;
import chat.parley.server.file.blob.Staging;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.job.Periodic;
import chat.parley.server.log.LogReader;
import chat.parley.server.log.entry.AttachmentKeeper;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.FieldText;
import chat.parley.server.words.FileRuleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// Files on their way in and out: parts of them in requests, or all of one as a stream.
public final class Files implements FileStreams, DeletionListener, AutoCloseable {
    private static final Duration SWEEP = Duration.ofMinutes(10);

    /// What is handed on at once of a stream.
    private static final int PART_BYTES = 128 * 1024;

    private final FileSettings settings;
    private final FileThreads threads = new FileThreads();
    private final Uploads uploads;
    private final Downloads downloads;
    private final MessageFiles messageFiles;
    private final FileSweep sweeper;
    private final Periodic sweeping;

    /// @param store where the content of whole files is
    /// @param staging where those are that come
    Files(
            Infrastructure base,
            AccessControl access,
            Directory people,
            FileSettings settings,
            BlobStore store,
            Staging staging) {
        this.settings = settings;
        Blobs blobs = new Blobs(store, base.database());
        sweeper = new FileSweep(base, settings, staging, blobs, threads);
        FileRoom room = new FileRoom(settings, blobs, threads);
        uploads = new Uploads(base, access, room, staging, blobs, threads);
        messageFiles = new MessageFiles(base, room, sweeper::released);
        downloads =
                new Downloads(
                        base.database(),
                        new LogReader(base.database(), people),
                        people,
                        blobs,
                        threads);
        sweeping = Periodic.start("files", SWEEP, this::sweep);
    }

    /// Forgets what was not sent in time, and deletes what nothing refers to. Blocks.
    void sweep() {
        sweeper.sweep(messageFiles);
    }

    /// Has the content of files in a directory, which is made.
    ///
    /// @throws UncheckedIOException if it cannot be made
    public static Files in(
            Path directory,
            Infrastructure base,
            AccessControl access,
            Directory people,
            FileSettings settings) {
        try {
            return new Files(
                    base,
                    access,
                    people,
                    settings,
                    new DirectoryBlobs(directory.resolve("kept")),
                    new Staging(directory.resolve("coming")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Forgets a file that no message carries, whoever's it is.
    void forget(Transaction tx, StoredFile file) {
        messageFiles.forget(tx, List.of(file));
    }

    /// What the log has messages carry their files by.
    public AttachmentKeeper attachments() {
        return messageFiles;
    }

    /// Carries a request out. Reads and parts have answered when this returns; the rest answers
    /// once it is durable.
    public CompletionStage<? extends Record> answer(Caller caller, FileRequest<?> request) {
        Id me = caller.signedIn();
        return switch (request) {
            case CreateFile create -> soon(() -> create(caller, create));
            case ShowProgress(Id file) -> soon(() -> uploads.progress(caller, file, false));
            case WriteFile(Id file, long offset, String data, boolean last) -> {
                uploads.store(caller, file, offset, decoded(data));
                yield soon(() -> uploads.progress(caller, file, last));
            }
            case DiscardFile(Id file) ->
                    soon(
                            () -> {
                                uploads.discard(caller, file, messageFiles);
                                return new Done();
                            });
            case ReadFile read -> now(downloads.part(me, read));
            case ShowFile(Id file) -> now(downloads.show(me, file));
            case ListFiles list -> now(downloads.page(me, list));
        };
    }

    private FileProgress create(Caller caller, CreateFile wanted) {
        if (!settings.enabled()) {
            throw new Refused(Reason.FORBIDDEN, FileRuleText.NOT_HERE);
        }
        return uploads.create(caller, wanted);
    }

    private static byte[] decoded(String data) {
        try {
            return Base64.getDecoder().decode(data);
        } catch (IllegalArgumentException _) {
            throw Refused.field("data", FieldText.BASE64);
        }
    }

    private static <A extends Record> CompletionStage<A> now(A answer) {
        return CompletableFuture.completedStage(answer);
    }

    /// On a thread of its own: the writer and the disk are waited for, and the connection goes on.
    private static <A extends Record> CompletionStage<A> soon(Supplier<A> work) {
        return CompletableFuture.supplyAsync(work, Thread.ofVirtual().name("file")::start);
    }

    @Override
    public FileProgress receive(
            Caller caller, Id file, long offset, boolean last, InputStream content)
            throws IOException {
        return uploads.receive(caller, file, offset, last, content);
    }

    @Override
    public Download find(Caller caller, Id file, boolean preview) {
        return downloads.find(caller.signedIn(), file, preview);
    }

    @Override
    public void copy(Download file, long from, long length, OutputStream out) throws IOException {
        try (InputStream content = downloads.open(file, from)) {
            for (long left = length; left > 0; ) {
                int some = (int) Math.min(PART_BYTES, left);
                byte[] part = threads.run(() -> content.readNBytes(some));
                if (part.length == 0) {
                    throw new IOException("a file is shorter than it was");
                }
                out.write(part);
                left -= part.length;
            }
        }
    }

    @Override
    public void deleted(Transaction tx, Id account) {
        messageFiles.forgetUnsent(tx, account);
    }

    @Override
    public void close() {
        sweeping.close();
        threads.close();
    }
}
