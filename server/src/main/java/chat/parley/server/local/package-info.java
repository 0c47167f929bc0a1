/// The door of the host's own: JSON lines on a unix socket, for `nc -U` and the operator.
@NullMarked
package chat.parley.server.local;

import org.jspecify.annotations.NullMarked;
