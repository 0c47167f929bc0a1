/// How things look: themes, glyphs, times, names, and what messages and groups are as text.
@NullMarked
package chat.parley.client.look;

import org.jspecify.annotations.NullMarked;
