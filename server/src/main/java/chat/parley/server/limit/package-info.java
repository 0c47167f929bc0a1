/// How much of anything is let through, and how often: buckets of tokens on a clock that nobody can
/// set. Every limit in time that the server has stands on these.
@NullMarked
package chat.parley.server.limit;

import org.jspecify.annotations.NullMarked;
