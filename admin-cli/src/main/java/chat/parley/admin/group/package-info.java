/// Administering groups.
@NullMarked
package chat.parley.admin.group;

import org.jspecify.annotations.NullMarked;
