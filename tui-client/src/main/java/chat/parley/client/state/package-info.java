/// What a client knows, and how it changes: pure, without network, disk, clock or screen.
///
/// `ClientEvent` -> [Reducer] -> [ClientState] and [Effect]s. [Sync] adds what the new state calls
/// for (a gap to fetch, a message to send, a cursor to tell), so that whatever was lost is asked
/// for again.
@NullMarked
package chat.parley.client.state;

import org.jspecify.annotations.NullMarked;
