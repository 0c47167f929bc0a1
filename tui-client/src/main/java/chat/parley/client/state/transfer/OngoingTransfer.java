package chat.parley.client.state.transfer;

import org.jspecify.annotations.Nullable;

/// A file on its way, or several that one message is to carry.
///
/// @param number tells it from others
/// @param name of the file that is being carried, safe to be shown
/// @param bytes of it that have arrived
/// @param size of it; negative where it is not known
/// @param perSecond bytes, as fast as it was so far
/// @param failure why it stands, for people; null unless it failed
public record OngoingTransfer(
        long number,
        Direction direction,
        Stage stage,
        String name,
        long bytes,
        long size,
        long perSecond,
        @Nullable String failure) {

    /// Which way it goes.
    public enum Direction {
        UPLOAD,
        DOWNLOAD,
        OPENING
    }

    /// Where it stands.
    public enum Stage {
        WAITING,
        RUNNING,
        FAILED
    }
}
