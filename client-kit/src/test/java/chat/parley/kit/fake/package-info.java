/// Stand-ins for tests of clients: a server on a real socket, a console in memory.
@NullMarked
package chat.parley.kit.fake;

import org.jspecify.annotations.NullMarked;
