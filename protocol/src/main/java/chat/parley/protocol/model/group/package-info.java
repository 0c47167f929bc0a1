/// What groups are, and how people stand in them.
@NullMarked
package chat.parley.protocol.model.group;

import org.jspecify.annotations.NullMarked;
