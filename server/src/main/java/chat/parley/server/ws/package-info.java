/// The door for connections that stay: WebSocket (RFC 6455), frames in the form that its
/// subprotocol stands for.
@NullMarked
package chat.parley.server.ws;

import org.jspecify.annotations.NullMarked;
