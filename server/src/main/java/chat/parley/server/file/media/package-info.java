/// What files are, by their content. What it reads was sent by strangers: nothing in it is believed
/// but what it claims to be, and no reader may fail, run on or fill the memory.
@NullMarked
package chat.parley.server.file.media;

import org.jspecify.annotations.NullMarked;
