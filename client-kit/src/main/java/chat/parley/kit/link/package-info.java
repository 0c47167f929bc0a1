/// The client's line to a server: connecting, signing in, asking, listening, coming back.
@NullMarked
package chat.parley.kit.link;

import org.jspecify.annotations.NullMarked;
