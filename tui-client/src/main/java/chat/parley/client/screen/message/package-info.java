/// The messages of a conversation: what is shown, in which lines, and which part of them.
@NullMarked
package chat.parley.client.screen.message;

import org.jspecify.annotations.NullMarked;
