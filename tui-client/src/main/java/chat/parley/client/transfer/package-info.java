/// Carries files of this machine to the server and back, beside the loop of the screen.
@NullMarked
package chat.parley.client.transfer;

import org.jspecify.annotations.NullMarked;
