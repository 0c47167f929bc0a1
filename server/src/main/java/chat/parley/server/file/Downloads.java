package chat.parley.server.file;

import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.file.SentFile;
import chat.parley.protocol.operation.FileRequest.FilePart;
import chat.parley.protocol.operation.FileRequest.FilesPage;
import chat.parley.protocol.operation.FileRequest.ListFiles;
import chat.parley.protocol.operation.FileRequest.ReadFile;
import chat.parley.server.account.Directory;
import chat.parley.server.file.StoredFile.Content;
import chat.parley.server.file.StoredFile.Sent;
import chat.parley.server.file.blob.ContentHash;
import chat.parley.server.log.LogReader;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Page;
import chat.parley.server.words.LookupText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Files that were sent, for those who may read the message at the time of asking; and those that
/// were not, for their owner. Safe for any number of threads, which it blocks.
final class Downloads {
    /// The form of small pictures.
    private static final String PREVIEW_TYPE = "image/png";

    private final Database database;
    private final LogReader reader;
    private final Directory people;
    private final Blobs blobs;
    private final FileThreads threads;

    Downloads(
            Database database,
            LogReader reader,
            Directory people,
            Blobs blobs,
            FileThreads threads) {
        this.database = database;
        this.reader = reader;
        this.people = people;
        this.blobs = blobs;
        this.threads = threads;
    }

    /// A file that may be read, or the small picture of it.
    ///
    /// @throws Refused if there is none for this account
    Download find(Id account, Id id, boolean preview) {
        StoredFile file = readable(account, id);
        Content content = file.content();
        Long size = file.size();
        if (content == null || size == null) {
            throw missing();
        }
        if (!preview) {
            return new Download(file.name(), content.type(), size, content.hash());
        }
        ContentHash small = content.preview();
        if (small == null) {
            throw missing();
        }
        return new Download(file.name() + ".png", PREVIEW_TYPE, size(small), small);
    }

    private StoredFile readable(Id account, Id id) {
        StoredFile file =
                database.read(sql -> FileTable.find(sql, id)).orElseThrow(() -> missing());
        Sent sent = file.sent();
        if (sent == null ? !file.owner().equals(account) : !isRead(account, sent)) {
            throw missing();
        }
        return file;
    }

    private boolean isRead(Id account, Sent sent) {
        try {
            return reader.readableFrom(account, sent.conversation()) < sent.seq();
        } catch (Refused _) {
            return false;
        }
    }

    private static Refused missing() {
        return new Refused(Reason.NOT_FOUND, LookupText.NO_FILE);
    }

    private long size(ContentHash hash) {
        return there(() -> blobs.size(hash));
    }

    /// Opens a file from some byte on.
    InputStream open(Download file, long from) {
        return there(() -> blobs.open(file.hash(), from));
    }

    /// What was deleted since it was looked up is not there.
    private <T> T there(Callable<T> work) {
        try {
            return threads.run(work);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                throw missing();
            }
            throw e;
        }
    }

    /// One part, as a frame carries it.
    FilePart part(Id account, ReadFile wanted) {
        Download file = find(account, wanted.file(), wanted.preview());
        byte[] part = there(() -> part(file, wanted.offset()));
        return new FilePart(file.size(), Base64.getEncoder().encodeToString(part));
    }

    private byte[] part(Download file, long offset) throws IOException {
        if (offset >= file.size()) {
            return new byte[0];
        }
        try (InputStream content = blobs.open(file.hash(), offset)) {
            return content.readNBytes(Limits.FILE_PART_BYTES);
        }
    }

    SentFile show(Id account, Id id) {
        StoredFile file = readable(account, id);
        if (file.sent() == null) {
            throw missing();
        }
        return sent(List.of(file)).getFirst();
    }

    FilesPage page(Id account, ListFiles wanted) {
        Id conversation = wanted.conversation();
        long from = reader.readableFrom(account, conversation);
        Page<StoredFile> page =
                Page.of(
                        database.read(
                                sql ->
                                        FileTable.page(
                                                sql,
                                                conversation,
                                                from,
                                                after(wanted),
                                                wanted.limit() + 1)),
                        wanted.limit());
        return new FilesPage(sent(page.rows()), page.more());
    }

    private @Nullable Sent after(ListFiles wanted) {
        Id before = wanted.before();
        return before == null
                ? null
                : database.read(sql -> FileTable.find(sql, before))
                        .map(StoredFile::sent)
                        .filter(it -> it.conversation().equals(wanted.conversation()))
                        .orElseThrow(() -> missing());
    }

    private List<SentFile> sent(List<StoredFile> files) {
        Map<Id, Profile> owners =
                people.profiles(files.stream().map(StoredFile::owner).distinct().toList());
        return files.stream()
                .map(file -> sent(file, Objects.requireNonNull(file.sent()), owners))
                .toList();
    }

    private static SentFile sent(StoredFile file, Sent place, Map<Id, Profile> owners) {
        return new SentFile(
                Objects.requireNonNull(file.attachment()),
                place.conversation(),
                place.seq(),
                Objects.requireNonNull(owners.get(file.owner())),
                place.at());
    }
}
