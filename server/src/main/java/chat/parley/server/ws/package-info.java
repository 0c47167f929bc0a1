/// The door for connections that stay: WebSocket (RFC 6455), frames of JSON.
@NullMarked
package chat.parley.server.ws;

import org.jspecify.annotations.NullMarked;
