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
                        "told so, closed"),
                new Bound(
                        "the time in which a device is signed out that was made by signing up",
                        "a connection that has ended",
                        RemoteServer.PATIENCE.toSeconds()
                                + " s; when the gateway stops, "
                                + Farewells.LAST.toSeconds()
                                + " s for all",
                        "it stays until it expires"));
    }
}
