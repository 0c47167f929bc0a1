package chat.parley.protocol.operation;

import static chat.parley.protocol.Limits.*;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.constraint.Length;
import chat.parley.protocol.constraint.PageLimit;
import chat.parley.protocol.constraint.Range;
import chat.parley.protocol.model.file.FileProgress;
import chat.parley.protocol.model.file.SentFile;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Files, from their first byte until a message carries them, and back. A file that is uploaded is
/// its owner's alone; once it was sent, it is for those who may read the message, as long as they
/// may. Over HTTP the bytes go as they are, at `/api/v1/files/FILE`; on any other door in parts.
public sealed interface FileRequest<A extends Record> extends Request<A> {

    /// Makes room for a file. What is not sent within a time is forgotten.
    ///
    /// @param name how its owner calls it; what could be taken for more than a name is left out
    /// @param size in bytes; null where it is known only at the end
    /// @param sha256 of the content in hexadecimal digits, against which it is held, where given
    /// @param voice whether it was spoken for this conversation
    @Field(1)
    @Operation(
            name = "file.create",
            summary = "Make room for a file that is to be uploaded",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record CreateFile(
            @Field(1) @Length(min = 1, max = FILE_PATH_CODE_POINTS) String name,
            @Field(2) @Nullable @Range(min = 0, max = Long.MAX_VALUE) Long size,
            @Field(3) @Nullable @Length(min = 64, max = 64) String sha256,
            @Field(4) boolean voice)
            implements FileRequest<FileProgress> {}

    /// Of a file of one's own that was not sent yet.
    @Field(2)
    @Operation(
            name = "file.progress",
            summary = "Tell how much of a file has been stored",
            effect = Effect.READ,
            rate = Rate.READ)
    record ShowProgress(@Field(1) Id file) implements FileRequest<FileProgress> {}

    /// Stores the next part.
    ///
    /// @param offset where it begins, which is as many bytes as are stored
    /// @param data the bytes, in base64; there may be none
    /// @param last whether nothing follows; said of a file whose size was not
    @Field(3)
    @Operation(
            name = "file.write",
            summary = "Upload the next part of a file",
            effect = Effect.WRITE,
            rate = Rate.TRANSFER)
    record WriteFile(
            @Field(1) Id file,
            @Field(2) @Range(min = 0, max = Long.MAX_VALUE) long offset,
            @Field(3) @Length(max = FILE_PART_CHARACTERS) String data,
            @Field(4) boolean last)
            implements FileRequest<FileProgress> {}

    /// Forgets a file of one's own that was not sent.
    @Field(4)
    @Operation(
            name = "file.discard",
            summary = "Forget a file that was not sent",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record DiscardFile(@Field(1) Id file) implements FileRequest<Done> {}

    /// For those who may read the message that carries it, and for its owner before it was sent.
    ///
    /// @param offset where it begins, in bytes
    /// @param preview whether of the small picture of it
    @Field(5)
    @Operation(
            name = "file.read",
            summary = "Download a part of a file",
            effect = Effect.READ,
            rate = Rate.TRANSFER)
    record ReadFile(
            @Field(1) Id file,
            @Field(2) @Range(min = 0, max = Long.MAX_VALUE) long offset,
            @Field(3) boolean preview)
            implements FileRequest<FilePart> {}

    /// For those who may read the message that carries it.
    @Field(6)
    @Operation(
            name = "file.show",
            summary = "Show a file that was sent, and where",
            effect = Effect.READ,
            rate = Rate.READ)
    record ShowFile(@Field(1) Id file) implements FileRequest<SentFile> {}

    /// The latest first.
    ///
    /// @param before the id of the last one of the previous page
    @Field(7)
    @Operation(
            name = "file.list",
            summary = "List the files of a conversation, page by page",
            effect = Effect.READ,
            rate = Rate.READ)
    record ListFiles(
            @Field(1) Id conversation,
            @Field(2) @Nullable Id before,
            @Field(3) @PageLimit int limit)
            implements FileRequest<FilesPage> {}

    /// A part of a file.
    ///
    /// @param size of the whole, in bytes
    /// @param data the bytes, in base64; empty at the end
    record FilePart(@Field(1) long size, @Field(2) String data) {}

    /// A page of files.
    ///
    /// @param more whether another page follows
    record FilesPage(@Field(1) List<SentFile> files, @Field(2) boolean more) {
        public FilesPage {
            files = List.copyOf(files);
        }
    }
}
