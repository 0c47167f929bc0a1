/// The server: its composition, its configuration and its commands.
@NullMarked
package chat.parley.server;

import org.jspecify.annotations.NullMarked;
