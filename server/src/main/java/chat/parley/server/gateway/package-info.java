/// A door for SSH in a process of its own, for a server elsewhere.
@NullMarked
package chat.parley.server.gateway;

import org.jspecify.annotations.NullMarked;
