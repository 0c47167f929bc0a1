/// Frames and their JSON form, limits and close codes.
@NullMarked
package chat.parley.protocol.wire;

import org.jspecify.annotations.NullMarked;
