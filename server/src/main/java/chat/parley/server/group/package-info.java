/// Groups: who belongs to one, who decides in it, and in which state it is.
@NullMarked
package chat.parley.server.group;

import org.jspecify.annotations.NullMarked;
