/// Commands about conversations: sending, reading, following.
@NullMarked
package chat.parley.client.command.message;

import org.jspecify.annotations.NullMarked;
