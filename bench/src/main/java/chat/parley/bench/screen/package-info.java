/// How fast programs start, and how the full screen keeps up.
@NullMarked
package chat.parley.bench.screen;

import org.jspecify.annotations.NullMarked;
