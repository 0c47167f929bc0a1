/// What people are told of in their inbox.
@NullMarked
package chat.parley.protocol.model.notification;

import org.jspecify.annotations.NullMarked;
