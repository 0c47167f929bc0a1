/// What all doors share whose connections stay.
@NullMarked
package chat.parley.server.door;

import org.jspecify.annotations.NullMarked;
