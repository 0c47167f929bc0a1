/// Groups: lists of them, their cards, making one.
@NullMarked
package chat.parley.client.screen.group;

import org.jspecify.annotations.NullMarked;
