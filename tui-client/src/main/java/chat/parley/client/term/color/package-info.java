/// The colours of terminals.
@NullMarked
package chat.parley.client.term.color;

import org.jspecify.annotations.NullMarked;
