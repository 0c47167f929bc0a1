/// How the server is doing, in figures.
@NullMarked
package chat.parley.server.stats;

import org.jspecify.annotations.NullMarked;
