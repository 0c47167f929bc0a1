/// Commands about other people: finding them, asking them, friends.
@NullMarked
package chat.parley.client.command.people;

import org.jspecify.annotations.NullMarked;
