/// Connections to a server: over WebSocket, or over a unix socket.
@NullMarked
package chat.parley.kit.transport;

import org.jspecify.annotations.NullMarked;
