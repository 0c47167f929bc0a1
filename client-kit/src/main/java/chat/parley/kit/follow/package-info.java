/// Following the logs of conversations as they grow: for programs that listen, bots and gateways.
@NullMarked
package chat.parley.kit.follow;

import org.jspecify.annotations.NullMarked;
