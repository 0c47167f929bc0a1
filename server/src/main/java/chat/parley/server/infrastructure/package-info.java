/// What every feature stands on, in one argument.
@NullMarked
package chat.parley.server.infrastructure;

import org.jspecify.annotations.NullMarked;
