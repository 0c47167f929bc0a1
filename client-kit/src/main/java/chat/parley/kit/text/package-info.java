/// Words and signs in messages, and how wide they are on a screen.
@NullMarked
package chat.parley.kit.text;

import org.jspecify.annotations.NullMarked;
