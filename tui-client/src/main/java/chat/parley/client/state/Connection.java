package chat.parley.client.state;

import chat.parley.kit.link.LinkState;
import chat.parley.protocol.Id;
import chat.parley.protocol.wire.Limits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The line to the server.
///
/// @param lag the way there and back; null while it is not known
/// @param limits as the server told them
/// @param mark of the last welcome or heartbeat whose news are not all dealt with; else null
public record Connection(LinkState link, @Nullable Duration lag, Limits limits, @Nullable Id mark) {
    private static final Limits USUAL =
            new Limits(
                    Limits.FRAME_BYTES,
                    Limits.TEXT_CODE_POINTS,
                    Limits.PAGE_SIZE,
                    Limits.CATCH_UP_ENTRIES,
                    15_000,
                    60_000,
                    900_000);
    public static final Connection NONE =
            new Connection(new LinkState.Connecting(1), null, USUAL, null);

    /// Whether requests of a signed-in person can be asked.
    public boolean signedIn() {
        return link instanceof LinkState.Ready ready && ready.signedIn();
    }

    Connection with(LinkState changed) {
        return switch (changed) {
            case LinkState.Ready(var welcome) ->
                    new Connection(changed, lag, welcome.limits(), welcome.mark());
            case LinkState.Connecting _,
                    LinkState.Waiting _,
                    LinkState.Ended _,
                    LinkState.Failed _ ->
                    new Connection(changed, null, limits, null);
        };
    }

    Connection with(Duration measured) {
        return new Connection(link, measured, limits, mark);
    }

    Connection withMark(@Nullable Id changed) {
        return new Connection(link, lag, limits, changed);
    }
}
