/// How far people and their devices have received and read: the rows of it, and since when.
@NullMarked
package chat.parley.server.log.cursor;

import org.jspecify.annotations.NullMarked;
