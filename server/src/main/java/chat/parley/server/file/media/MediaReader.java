package chat.parley.server.file.media;

import chat.parley.protocol.body.AttachmentKind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what a file is from its content; its name says nothing. Safe for any number of threads,
/// which it blocks.
public final class MediaReader {
    private static final Logger log = LoggerFactory.getLogger(MediaReader.class);

    /// The table of all types, which is read when the first file comes, not at the start.
    private static final class Types {
        private static final MimeTypes ALL = MimeTypes.getDefaultMimeTypes();
    }

    /// What a file is. Whatever is wrong with it, it is a file at least.
    ///
    /// @param voice whether it was spoken, if it turns out to be sound
    /// @throws IOException if it cannot be read
    public MediaInfo read(Path file, boolean voice) throws IOException {
        String type = type(file);
        AttachmentKind kind = kind(type, voice);
        return switch (type) {
            case "image/png", "image/jpeg", "image/gif", "image/bmp" ->
                    new MediaInfo(kind, type, pictured(file, type), null);
            case "image/webp" -> new MediaInfo(kind, type, WebpHeader.extent(file), null);
            case "video/mp4", "video/quicktime", "video/x-m4v", "audio/mp4" -> {
                MovieHeader film = MovieHeader.of(file);
                yield new MediaInfo(kind, type, film.extent(), film.duration());
            }
            case "audio/vnd.wave", "audio/x-wav", "audio/x-aiff", "audio/basic" ->
                    new MediaInfo(kind, type, null, duration(file));
            default -> new MediaInfo(kind, type, null, null);
        };
    }

    private String type(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return Types.ALL.detect(content, new Metadata()).getBaseType().toString();
        }
    }

    private static AttachmentKind kind(String type, boolean voice) {
        return switch (type.substring(0, type.indexOf('/'))) {
            case "image" -> AttachmentKind.IMAGE;
            case "video" -> AttachmentKind.VIDEO;
            case "audio" -> voice ? AttachmentKind.VOICE : AttachmentKind.AUDIO;
            default -> AttachmentKind.FILE;
        };
    }

    private static MediaInfo.@Nullable Extent pictured(Path file, String type) {
        return PictureFile.look(
                        file,
                        type,
                        picture -> MediaInfo.credible(picture.getWidth(0), picture.getHeight(0)))
                .orElse(null);
    }

    private static @Nullable Duration duration(Path file) throws IOException {
        try {
            AudioFileFormat format = AudioSystem.getAudioFileFormat(file.toFile());
            return MediaInfo.credible(
                    format.getFrameLength() / (double) format.getFormat().getFrameRate());
        } catch (UnsupportedAudioFileException | RuntimeException e) {
            log.debug("a sound tells nothing of itself", e);
            return null;
        }
    }
}
