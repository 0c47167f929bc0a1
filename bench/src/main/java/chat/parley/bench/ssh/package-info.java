/// What people over SSH cost, and how long they wait.
@NullMarked
package chat.parley.bench.ssh;

import org.jspecify.annotations.NullMarked;
