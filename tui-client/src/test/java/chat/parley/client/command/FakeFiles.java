package chat.parley.client.command;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.body.AttachmentKind;
import chat.parley.protocol.model.file.FileProgress;
import chat.parley.protocol.model.file.SentFile;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.FileRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The fake server's files: alice's, in memory; what she uploads may be downloaded at once.
final class FakeFiles {
    private static final int PART_BYTES = 7;

    private final Map<Id, Coming> files = new TreeMap<>();

    /// Whether each part is stored, and its answer lost, when it comes first.
    boolean losesAnswers;

    /// What the server says that each is called; null for what it was told.
    @Nullable String alleged;

    /// What the server says of each one's hash.
    String hash = "0".repeat(64);

    private record Coming(Id id, String name, @Nullable Long size, ByteArrayOutputStream bytes) {}

    /// The content of all.
    synchronized List<String> contents() {
        return files.values().stream()
                .map(file -> file.bytes().toString(StandardCharsets.UTF_8))
                .toList();
    }

    synchronized Record answer(FileRequest<?> request) {
        return switch (request) {
            case FileRequest.CreateFile(String name, Long size, _, _) -> {
                Id id = new Id(700 + files.size());
                files.put(id, new Coming(id, name, size, new ByteArrayOutputStream()));
                yield progress(id, false);
            }
            case FileRequest.ShowProgress(Id file) -> progress(file, false);
            case FileRequest.WriteFile(Id file, long offset, String data, boolean last) ->
                    write(file, offset, Base64.getDecoder().decode(data), last);
            case FileRequest.DiscardFile(Id file) -> {
                files.remove(file);
                yield new Done();
            }
            case FileRequest.ReadFile(Id file, long offset, _) -> part(found(file), offset);
            case FileRequest.ShowFile(Id file) -> sent(file);
            case FileRequest.ListFiles _ ->
                    new FileRequest.FilesPage(
                            files.keySet().stream().map(this::sent).toList(), false);
        };
    }

    private Coming found(Id id) {
        Coming file = files.get(id);
        if (file == null) {
            throw new Refused(Reason.NOT_FOUND);
        }
        return file;
    }

    private FileProgress write(Id id, long offset, byte[] part, boolean last) {
        Coming file = found(id);
        if (offset != file.bytes().size()) {
            throw new Refused(Reason.INVALID_FIELDS);
        }
        file.bytes().writeBytes(part);
        if (losesAnswers && part.length > 0) {
            throw new Refused(Reason.UNAVAILABLE);
        }
        return progress(id, last);
    }

    private FileProgress progress(Id id, boolean last) {
        Coming file = found(id);
        long received = file.bytes().size();
        boolean whole = file.size() == null ? last : received == file.size();
        return new FileProgress(id, file.size(), received, whole ? attachment(file) : null);
    }

    private Attachment attachment(Coming file) {
        return new Attachment(
                file.id(),
                AttachmentKind.FILE,
                alleged == null ? file.name() : alleged,
                "text/plain",
                file.bytes().size(),
                hash,
                null,
                null,
                null,
                false);
    }

    private SentFile sent(Id id) {
        return new SentFile(
                attachment(found(id)),
                CommandWorld.WITH_BOB,
                1,
                CommandWorld.ALICE,
                CommandWorld.MORNING);
    }

    private static FileRequest.FilePart part(Coming file, long offset) {
        byte[] all = file.bytes().toByteArray();
        int end = (int) Math.min(all.length, offset + PART_BYTES);
        byte[] part = Arrays.copyOfRange(all, (int) offset, end);
        return new FileRequest.FilePart(all.length, Base64.getEncoder().encodeToString(part));
    }
}
