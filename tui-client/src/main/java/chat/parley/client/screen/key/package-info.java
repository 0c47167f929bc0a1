/// What people can do on the screens, with the keys and the commands that do it.
@NullMarked
package chat.parley.client.screen.key;

import org.jspecify.annotations.NullMarked;
