/// Files on their way, and paths that are written.
@NullMarked
package chat.parley.client.screen.file;

import org.jspecify.annotations.NullMarked;
