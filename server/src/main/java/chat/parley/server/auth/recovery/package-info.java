/// Codes that are sent by e-mail: for a password that was forgotten, and to confirm an address.
@NullMarked
package chat.parley.server.auth.recovery;

import org.jspecify.annotations.NullMarked;
