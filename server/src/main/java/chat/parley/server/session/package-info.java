/// Live connections: who they speak for, what waits to be written to them, and when they end.
@NullMarked
package chat.parley.server.session;

import org.jspecify.annotations.NullMarked;
