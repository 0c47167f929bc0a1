/// What the state calls for, done: the disk is written and the server asked, off the loop. Of
/// screens it knows nothing.
@NullMarked
package chat.parley.client.sync;

import org.jspecify.annotations.NullMarked;
