/// The database: one writer that commits for everyone, readers beside it. Knows nothing of chat.
@NullMarked
package chat.parley.server.storage;

import org.jspecify.annotations.NullMarked;
