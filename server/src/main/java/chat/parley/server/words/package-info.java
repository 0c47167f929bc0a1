/// What the server says in particular when it refuses something, in both languages, side by side.
@NullMarked
package chat.parley.server.words;

import org.jspecify.annotations.NullMarked;
