/// The door for what runs in the server's own process: bots, and people who come by SSH.
@NullMarked
package chat.parley.server.inprocess;

import org.jspecify.annotations.NullMarked;
