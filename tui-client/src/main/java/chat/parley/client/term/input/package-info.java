/// Bytes of a terminal to keys.
@NullMarked
package chat.parley.client.term.input;

import org.jspecify.annotations.NullMarked;
