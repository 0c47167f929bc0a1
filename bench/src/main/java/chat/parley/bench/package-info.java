/// Figures: how fast Parley is, beside programs that do only a part of its work and so mark the
/// ceiling on the same machine in the same run.
@NullMarked
package chat.parley.bench;

import org.jspecify.annotations.NullMarked;
