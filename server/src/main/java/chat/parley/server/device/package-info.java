/// What clients keep for their devices.
@NullMarked
package chat.parley.server.device;

import org.jspecify.annotations.NullMarked;
