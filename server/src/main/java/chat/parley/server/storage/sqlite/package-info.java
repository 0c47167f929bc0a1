/// The embedded database: what is SQLite's alone. Another database's package stands beside this
/// one; nobody names either but the class that chooses among them.
@NullMarked
package chat.parley.server.storage.sqlite;

import org.jspecify.annotations.NullMarked;
