/// Commands about groups.
@NullMarked
package chat.parley.client.command.group;

import org.jspecify.annotations.NullMarked;
