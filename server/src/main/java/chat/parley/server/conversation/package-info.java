/// Conversations as their people see them: the list, sending, history, reading.
@NullMarked
package chat.parley.server.conversation;

import org.jspecify.annotations.NullMarked;
