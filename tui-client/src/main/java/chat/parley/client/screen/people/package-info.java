/// People: friends, finding some, their cards, and applications.
@NullMarked
package chat.parley.client.screen.people;

import org.jspecify.annotations.NullMarked;
