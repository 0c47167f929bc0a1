/// Files on their way to a server and back, part by part, over any link; whoever is cut off goes on
/// from what has arrived.
@NullMarked
package chat.parley.kit.transfer;

import org.jspecify.annotations.NullMarked;
