package chat.parley.server.router;

import chat.parley.protocol.Limits;
import chat.parley.server.session.Acks;
import chat.parley.server.session.Authentication;
import chat.parley.server.session.GatewayProofs;
import chat.parley.server.session.Heads;
import chat.parley.server.session.Sessions;
import java.util.function.Supplier;

/// What all connections share: whom their hellos, requests and acks go to, and what `welcome` says.
///
/// @param server the server's name and version
/// @param greeting what the host says now, which may change
public record DoorContext(
        Formats formats,
        Router router,
        Sessions sessions,
        Authentication authentication,
        GatewayProofs gateways,
        Heads heads,
        Acks acks,
        String server,
        Limits limits,
        Supplier<Greeting> greeting) {

    /// The same, but for who tells whom a token speaks for.
    public DoorContext authenticatedBy(Authentication other) {
        return new DoorContext(
                formats, router, sessions, other, gateways, heads, acks, server, limits, greeting);
    }
}
