package chat.parley.client.state.transfer;

import chat.parley.protocol.Spelling;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.body.AttachmentKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The programs that files are opened with: by media type (`application/pdf`, `text/*`) or by kind
/// (`image`, `video`, `audio`, `voice`, `file`).
///
/// @param commands the program and its first arguments; the file's path comes last
public record OpenPrograms(Map<String, List<String>> commands) {
    public static final OpenPrograms NONE = new OpenPrograms(Map.of());

    public OpenPrograms {
        commands = Map.copyOf(commands);
    }

    /// The program for a file: for its media type, else for its kind; what was spoken is sound.
    public Optional<List<String>> of(Attachment file) {
        String type = file.type();
        int slash = Math.max(0, type.indexOf('/'));
        return Stream.of(
                        type,
                        type.substring(0, slash) + "/*",
                        key(file.kind()),
                        file.kind() == AttachmentKind.VOICE ? key(AttachmentKind.AUDIO) : type)
                .map(commands::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// What one writes to set one for files of this kind.
    public static String key(AttachmentKind kind) {
        return Spelling.of(kind);
    }
}
