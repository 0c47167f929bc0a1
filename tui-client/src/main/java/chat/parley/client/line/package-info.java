/// The plain-line mode: a chat of lines, for terminals that cannot draw, screen readers and pipes.
@NullMarked
package chat.parley.client.line;

import org.jspecify.annotations.NullMarked;
