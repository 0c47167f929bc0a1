/// Pictures in messages: read within bounds, and drawn in cells where the terminal takes no pixels.
@NullMarked
package chat.parley.client.picture;

import org.jspecify.annotations.NullMarked;
