/// Signing in and out: passwords, tokens, devices.
@NullMarked
package chat.parley.server.auth;

import org.jspecify.annotations.NullMarked;
