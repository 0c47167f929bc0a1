package chat.parley.kit.text;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.body.AttachmentKind;
import chat.parley.protocol.body.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What files of messages are called: what each is, its name, and how much of it there is, such as
/// `[picture] shot.png (800×600, 1.2 MB)`.
public final class AttachmentText {
    private AttachmentText() {}

    /// One file.
    public static String of(Attachment file, Language language) {
        List<String> figures = new ArrayList<>();
        if (file.width() != null && file.height() != null) {
            figures.add(file.width() + "×" + file.height());
        }
        if (file.durationMillis() != null) {
            figures.add(duration(file.durationMillis()));
        }
        figures.add(ByteCount.text(file.size()));
        return "[%s] %s (%s)"
                .formatted(kind(file.kind(), language), file.name(), String.join(", ", figures));
    }

    /// Words and files, each on lines of their own.
    public static String lines(Body.Files body, Language language) {
        return joined(body, language, "\n");
    }

    /// All of it on one line, as far as the words are.
    public static String line(Body.Files body, Language language) {
        return joined(body, language, "  ");
    }

    private static String joined(Body.Files body, Language language, String between) {
        String files =
                body.files().stream()
                        .map(file -> of(file, language))
                        .collect(Collectors.joining(between));
        return body.text() == null ? files : body.text() + between + files;
    }

    private static String kind(AttachmentKind kind, Language language) {
        return switch (kind) {
            case IMAGE -> Phrase.choose(language, "picture", "图片");
            case VIDEO -> Phrase.choose(language, "video", "视频");
            case AUDIO -> Phrase.choose(language, "audio", "音频");
            case VOICE -> Phrase.choose(language, "voice", "语音");
            case FILE -> Phrase.choose(language, "file", "文件");
        };
    }

    /// Minutes and seconds.
    private static String duration(long millis) {
        long seconds = Math.round(millis / 1000.0);
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
