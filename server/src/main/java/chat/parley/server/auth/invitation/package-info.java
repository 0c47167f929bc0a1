/// Invitations, by which people sign up where registration is closed.
@NullMarked
package chat.parley.server.auth.invitation;

import org.jspecify.annotations.NullMarked;
