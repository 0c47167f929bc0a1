/// What floods do to neighbours.
@NullMarked
package chat.parley.bench.flood;

import org.jspecify.annotations.NullMarked;
