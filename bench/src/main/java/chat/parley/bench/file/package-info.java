/// Files on their way: how fast, beside a bare transfer; in how much memory; what people who write
/// to each other notice of them; and whether they arrive as they were sent.
@NullMarked
package chat.parley.bench.file;

import org.jspecify.annotations.NullMarked;
