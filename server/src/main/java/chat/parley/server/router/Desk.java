package chat.parley.server.router;

import chat.parley.protocol.wire.JsonCodec;
import chat.parley.protocol.wire.Limits;
import chat.parley.server.session.Acks;
import chat.parley.server.session.Authentication;
import chat.parley.server.session.Heads;
import chat.parley.server.session.Sessions;
import org.jspecify.annotations.Nullable;

/// What all connections share: whom their hellos, requests and acks go to, and what `welcome` says.
///
/// @param server the server's name and version
/// @param oldestClient what a client must at least be, such as `parley/0.2.0`
public record Desk(
        JsonCodec codec,
        Router router,
        Sessions sessions,
        Authentication authentication,
        Heads heads,
        Acks acks,
        String server,
        Limits limits,
        @Nullable String messageOfTheDay,
        @Nullable ClientVersion oldestClient) {}
