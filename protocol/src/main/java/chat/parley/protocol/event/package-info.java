/// What the server pushes without being asked.
@NullMarked
package chat.parley.protocol.event;

import org.jspecify.annotations.NullMarked;
