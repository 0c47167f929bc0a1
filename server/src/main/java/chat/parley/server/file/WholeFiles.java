package chat.parley.server.file;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.AttachmentKind;
import chat.parley.server.access.AccessControl;
import chat.parley.server.file.StoredFile.Content;
import chat.parley.server.file.blob.ContentHash;
import chat.parley.server.file.blob.Staging;
import chat.parley.server.file.media.MediaInfo;
import chat.parley.server.file.media.MediaReader;
import chat.parley.server.file.media.Previews;
import chat.parley.server.session.Caller;
import chat.parley.server.words.FileRuleText;
import chat.parley.server.words.LookupText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes files of what has come: each is ended, so that nothing can be added any more, held against
/// what was announced, looked at and kept by its hash.
///
/// Safe for any number of threads, which it blocks.
final class WholeFiles {
    private static final int LOCKS = 64;

    private final AccessControl access;
    private final Staging staging;
    private final Blobs blobs;
    private final UnsentFiles unsent;
    private final MediaReader media = new MediaReader();
    private final Previews previews = new Previews();
    private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();

    WholeFiles(AccessControl access, Staging staging, Blobs blobs, UnsentFiles unsent) {
        this.access = access;
        this.staging = staging;
        this.blobs = blobs;
        this.unsent = unsent;
    }

    /// Keeps a file of which all has come, once.
    ///
    /// @throws Refused if it is not what was announced, or there is no room for it
    StoredFile keep(Caller caller, Id id) throws IOException {
        synchronized (locks.get(Math.floorMod(id.hashCode(), LOCKS))) {
            StoredFile file = unsent.of(caller, id);
            return file.content() == null ? keep(caller, file) : file;
        }
    }

    private StoredFile keep(Caller caller, StoredFile file) throws IOException {
        try {
            Path whole = staging.end(file.id());
            ContentHash hash = ContentHash.of(whole);
            requireAnnounced(file, hash);
            MediaInfo info = media.read(whole, file.voice());
            return keep(
                    caller, file, whole, described(info, hash, preview(file.id(), whole, info)));
        } catch (NoSuchFileException _) {
            throw new Refused(Reason.NOT_FOUND, LookupText.NO_FILE); // it was discarded meanwhile
        }
    }

    private void requireAnnounced(StoredFile file, ContentHash hash) throws IOException {
        if (file.expected() != null && !file.expected().equals(hash)) {
            staging.discard(file.id());
            throw new Refused(Reason.DAMAGED, FileRuleText.OTHER_HASH, hash.hex());
        }
    }

    /// The small picture of a file, beside it.
    private @Nullable Kept preview(Id file, Path whole, MediaInfo info) throws IOException {
        Optional<byte[]> small =
                info.kind() == AttachmentKind.IMAGE
                        ? previews.of(whole, info.type())
                        : Optional.empty();
        return small.isEmpty()
                ? null
                : new Kept(ContentHash.of(small.get()), staged(file, small.get()));
    }

    private Path staged(Id file, byte[] preview) {
        try {
            return staging.preview(file, preview);
        } catch (IOException e) {
            throw FileRoom.full(e);
        }
    }

    /// What is kept by its hash, where it is now.
    private record Kept(ContentHash hash, Path path) {}

    /// A file with all that is known of it.
    private record Described(Content content, @Nullable Kept preview) {
        List<ContentHash> hashes() {
            return preview == null
                    ? List.of(content.hash())
                    : List.of(content.hash(), preview.hash());
        }
    }

    private static Described described(MediaInfo info, ContentHash hash, @Nullable Kept preview) {
        MediaInfo.Extent extent = info.extent();
        Content content =
                new Content(
                        hash,
                        info.kind(),
                        info.type(),
                        extent == null ? null : (long) extent.width(),
                        extent == null ? null : (long) extent.height(),
                        info.duration() == null ? null : info.duration().toMillis(),
                        preview == null ? null : preview.hash());
        return new Described(content, preview);
    }

    private StoredFile keep(Caller caller, StoredFile file, Path whole, Described described)
            throws IOException {
        long size = Files.size(whole);
        return blobs.keep(
                described.hashes(),
                store -> {
                    Kept preview = described.preview();
                    try {
                        if (preview != null) {
                            store.keep(preview.hash(), preview.path());
                        }
                        store.keep(described.content().hash(), whole);
                    } catch (NoSuchFileException e) {
                        throw e;
                    } catch (IOException e) {
                        throw FileRoom.full(e);
                    }
                    return refer(caller, file.id(), size, described.content());
                });
    }

    private StoredFile refer(Caller caller, Id id, long size, Content content) {
        FileThreads.joined(
                access.writer(caller)
                        .submit(
                                tx -> {
                                    StoredFile file = UnsentFiles.of(tx, caller, id);
                                    FileTable.complete(tx, file, size, content);
                                    return id;
                                }));
        return unsent.of(caller, id);
    }
}
