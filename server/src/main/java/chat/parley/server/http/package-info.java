/// The port that everyone comes through, and the door for single calls: HTTP.
@NullMarked
package chat.parley.server.http;

import org.jspecify.annotations.NullMarked;
