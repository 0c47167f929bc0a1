/// The screens before and after a connection: signing in, and why it ended.
@NullMarked
package chat.parley.client.screen.sign;

import org.jspecify.annotations.NullMarked;
