/// The full screen on a real terminal.
@NullMarked
package chat.parley.acceptance.terminal;

import org.jspecify.annotations.NullMarked;
