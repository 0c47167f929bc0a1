/// What gateways vouch with: challenges, and the keys that the server trusts.
@NullMarked
package chat.parley.server.auth.assertion;

import org.jspecify.annotations.NullMarked;
