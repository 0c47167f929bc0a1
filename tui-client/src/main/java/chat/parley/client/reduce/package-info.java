/// How the state of a client changes: pure functions from a state and an event to a state and
/// effects.
@NullMarked
package chat.parley.client.reduce;

import org.jspecify.annotations.NullMarked;
