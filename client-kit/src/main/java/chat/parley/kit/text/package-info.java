/// Words and signs in messages.
@NullMarked
package chat.parley.kit.text;

import org.jspecify.annotations.NullMarked;
