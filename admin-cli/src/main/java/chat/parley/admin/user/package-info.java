/// Administering accounts: making, renaming, deleting them, their passwords, roles and sanctions.
@NullMarked
package chat.parley.admin.user;

import org.jspecify.annotations.NullMarked;
