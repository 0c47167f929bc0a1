/// The tokens that devices sign in with, and the key that signs them.
@NullMarked
package chat.parley.server.auth.token;

import org.jspecify.annotations.NullMarked;
