/// The embedded database: what is SQLite's alone. Another database's package stands beside this
/// one, and nobody but the composition root knows either.
@NullMarked
package chat.parley.server.storage.sqlite;

import org.jspecify.annotations.NullMarked;
