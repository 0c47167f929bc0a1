/// Roles and the rights they grant.
@NullMarked
package chat.parley.server.role;

import org.jspecify.annotations.NullMarked;
