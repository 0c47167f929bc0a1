/// Who is there.
@NullMarked
package chat.parley.server.presence;

import org.jspecify.annotations.NullMarked;
