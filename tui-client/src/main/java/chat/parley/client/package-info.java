/// The client for people and scripts.
@NullMarked
package chat.parley.client;

import org.jspecify.annotations.NullMarked;
