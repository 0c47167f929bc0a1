/// Real servers on bad days: killed, flooded, cut off, on a disk that fails, or with nothing to do.
@NullMarked
package chat.parley.acceptance.fault;

import org.jspecify.annotations.NullMarked;
