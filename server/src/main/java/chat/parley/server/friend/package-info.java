/// Friendships: between two people, with the conversation that belongs to them.
@NullMarked
package chat.parley.server.friend;

import org.jspecify.annotations.NullMarked;
