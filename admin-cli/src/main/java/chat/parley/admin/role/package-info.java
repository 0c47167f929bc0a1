/// Administering roles and rights.
@NullMarked
package chat.parley.admin.role;

import org.jspecify.annotations.NullMarked;
