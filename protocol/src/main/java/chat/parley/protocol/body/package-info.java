/// What a message can carry.
@NullMarked
package chat.parley.protocol.body;

import org.jspecify.annotations.NullMarked;
