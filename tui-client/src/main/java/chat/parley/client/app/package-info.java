/// The full-screen client put together: its loop, its start, and which screen belongs to the state.
@NullMarked
package chat.parley.client.app;

import org.jspecify.annotations.NullMarked;
