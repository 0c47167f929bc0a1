/// Invitations, by which people sign up where registration is closed.
@NullMarked
package chat.parley.admin.invitation;

import org.jspecify.annotations.NullMarked;
