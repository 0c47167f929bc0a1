/// Applications: asking, and being let in or not. One state machine, whatever is asked for.
@NullMarked
package chat.parley.server.application;

import org.jspecify.annotations.NullMarked;
