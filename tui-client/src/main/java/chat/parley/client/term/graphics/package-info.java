/// Pictures on a terminal, as pixels where it can draw some: what a picture is, and the protocols
/// in which terminals take one. Of cells and screens it knows nothing.
@NullMarked
package chat.parley.client.term.graphics;

import org.jspecify.annotations.NullMarked;
