/// What is logged, and where it goes.
@NullMarked
package chat.parley.server.logging;

import org.jspecify.annotations.NullMarked;
