package chat.parley.server.file.media;

import chat.parley.protocol.body.AttachmentKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What is known of a file by its content.
///
/// @param type the media type, such as `image/png`
/// @param extent of an image or a video, where it is known
/// @param duration of a video or a sound, where it is known
public record MediaInfo(
        AttachmentKind kind, String type, @Nullable Extent extent, @Nullable Duration duration) {

    /// What claims to be larger or longer tells nothing.
    private static final int CREDIBLE_PIXELS = 1_000_000;

    private static final double CREDIBLE_SECONDS = Duration.ofDays(30).toSeconds();

    /// The extent that a file claims; null if that cannot be.
    static @Nullable Extent credible(int width, int height) {
        return Math.min(width, height) > 0 && Math.max(width, height) <= CREDIBLE_PIXELS
                ? new Extent(width, height)
                : null;
    }

    /// The duration that a file claims; null if that cannot be.
    static @Nullable Duration credible(double seconds) {
        return seconds > 0 && seconds <= CREDIBLE_SECONDS
                ? Duration.ofMillis(Math.round(seconds * 1000))
                : null;
    }

    /// The size of a picture in pixels.
    public record Extent(int width, int height) {

        /// How many pixels it has.
        public long pixels() {
            return (long) width * height;
        }
    }
}
