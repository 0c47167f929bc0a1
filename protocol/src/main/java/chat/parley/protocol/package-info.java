/// The contract between Parley's server and its clients: what may be asked, answered, refused and
/// pushed.
@NullMarked
package chat.parley.protocol;

import org.jspecify.annotations.NullMarked;
