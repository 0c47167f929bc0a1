/// The tokens, codes and SSH keys that people and devices sign in with, and the key that signs
/// tokens.
@NullMarked
package chat.parley.server.auth.token;

import org.jspecify.annotations.NullMarked;
