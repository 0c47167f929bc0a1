/// Telling the sessions, here and one day on other nodes, what has just been committed.
@NullMarked
package chat.parley.server.bus;

import org.jspecify.annotations.NullMarked;
