/// The database, as features see it: units that are written whole or not at all, queries, and one
/// text of SQL for every database. Knows nothing of chat, nor which database it is.
@NullMarked
package chat.parley.server.storage;

import org.jspecify.annotations.NullMarked;
