package chat.parley.client.state;

import chat.parley.kit.link.LinkState;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The line to the server.
///
/// @param lag the way there and back, in whole milliseconds; null while it is not known
/// @param limits as the server told them
/// @param mark of the last welcome or heartbeat whose news are not all dealt with; else null
public record ConnectionState(
        LinkState link, @Nullable Duration lag, Limits limits, @Nullable Id mark) {
    private static final Limits USUAL =
            new Limits(
                    Limits.FRAME_BYTES,
                    Limits.TEXT_CODE_POINTS,
                    Limits.PAGE_SIZE,
                    Limits.CATCH_UP_ENTRIES,
                    15_000,
                    60_000,
                    900_000,
                    0,
                    0,
                    0);
    public static final ConnectionState NONE =
            new ConnectionState(new LinkState.Connecting(1), null, USUAL, null);

    /// Whether requests of a signed-in person can be asked.
    public boolean signedIn() {
        return link instanceof LinkState.Ready ready && ready.signedIn();
    }

    public ConnectionState with(LinkState changed) {
        return switch (changed) {
            case LinkState.Ready(var welcome) ->
                    new ConnectionState(changed, lag, welcome.limits(), welcome.mark());
            case LinkState.Connecting _,
                    LinkState.Waiting _,
                    LinkState.Ended _,
                    LinkState.Failed _ ->
                    new ConnectionState(changed, null, limits, null);
        };
    }

    public ConnectionState with(Duration measured) {
        return new ConnectionState(link, measured.truncatedTo(ChronoUnit.MILLIS), limits, mark);
    }

    public ConnectionState withMark(@Nullable Id changed) {
        return new ConnectionState(link, lag, limits, changed);
    }
}
