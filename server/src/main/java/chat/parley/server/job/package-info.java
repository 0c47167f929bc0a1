/// Work that is done again and again, beside everything else.
@NullMarked
package chat.parley.server.job;

import org.jspecify.annotations.NullMarked;
