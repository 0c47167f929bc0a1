package chat.parley.server.gateway;

import chat.parley.server.limit.Bound;
import java.util.List;

/// The limits of a gateway beside those of SSH, for the document.
public final class GatewayBounds {
    private GatewayBounds() {}

    public static List<Bound> all() {
        return List.of(
                new Bound(
                        "the time that a sign-in waits for the server",
                        "a try",
                        RemoteServer.PATIENCE.toSeconds() + " s",
                        "told so, closed"));
    }
}
