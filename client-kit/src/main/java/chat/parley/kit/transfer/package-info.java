/// Files on their way to a server and back, part by part: over HTTP beside a WebSocket, in frames
/// over any link. Whoever is cut off goes on from what has arrived.
@NullMarked
package chat.parley.kit.transfer;

import org.jspecify.annotations.NullMarked;
