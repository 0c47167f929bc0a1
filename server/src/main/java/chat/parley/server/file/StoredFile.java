package chat.parley.server.file;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.body.AttachmentKind;
import chat.parley.server.file.blob.ContentHash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of a file.
///
/// @param size in bytes; null where it is not known before the file is whole
/// @param reserved how many bytes are counted for it, of its owner's and of all files
/// @param expected what its owner says that its hash will be
/// @param content what is known of it once it is whole
/// @param sent where it was sent; null until it is
record StoredFile(
        Id id,
        Id owner,
        String name,
        @Nullable Long size,
        long reserved,
        @Nullable ContentHash expected,
        boolean voice,
        Instant createdAt,
        @Nullable Content content,
        @Nullable Sent sent) {

    /// What a whole file is.
    ///
    /// @param preview of a small picture of it
    record Content(
            ContentHash hash,
            AttachmentKind kind,
            String type,
            @Nullable Long width,
            @Nullable Long height,
            @Nullable Long durationMillis,
            @Nullable ContentHash preview) {}

    /// The message that carries it.
    ///
    /// @param place among its files, from 0
    record Sent(Id conversation, long seq, long place, Instant at) {}

    /// What a message carries of it.
    ///
    /// @return null while it is not whole
    @Nullable Attachment attachment() {
        return content == null || size == null
                ? null
                : new Attachment(
                        id,
                        content.kind(),
                        name,
                        content.type(),
                        size,
                        content.hash().hex(),
                        content.width(),
                        content.height(),
                        content.durationMillis(),
                        content.preview() != null);
    }

    /// The same content, as another file of the same owner.
    StoredFile again(Id other, Instant now) {
        return new StoredFile(
                other, owner, name, size, reserved, expected, voice, now, content, null);
    }
}
