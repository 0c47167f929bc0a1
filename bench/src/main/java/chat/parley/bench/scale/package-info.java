/// What a large account costs, beside a small one on the same server.
@NullMarked
package chat.parley.bench.scale;

import org.jspecify.annotations.NullMarked;
