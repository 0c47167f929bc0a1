/// What people are told of: what happened to them, and of what in a conversation.
@NullMarked
package chat.parley.protocol.model.notification;

import org.jspecify.annotations.NullMarked;
