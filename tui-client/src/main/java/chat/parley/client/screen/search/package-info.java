/// Finding messages, and looking at the place where one stands.
@NullMarked
package chat.parley.client.screen.search;

import org.jspecify.annotations.NullMarked;
