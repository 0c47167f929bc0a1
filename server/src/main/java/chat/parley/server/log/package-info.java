/// The message log: conversations' rows, their entries, who may read and write them, and the
/// cursors. The lowest feature: everything else stands on it.
@NullMarked
package chat.parley.server.log;

import org.jspecify.annotations.NullMarked;
