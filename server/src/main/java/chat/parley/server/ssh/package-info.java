/// The server behind the door for SSH.
@NullMarked
package chat.parley.server.ssh;

import org.jspecify.annotations.NullMarked;
