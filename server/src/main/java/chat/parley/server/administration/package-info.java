/// What administrators change: looked at, made or rehearsed, and written into the audit, all in one
/// transaction.
@NullMarked
package chat.parley.server.administration;

import org.jspecify.annotations.NullMarked;
