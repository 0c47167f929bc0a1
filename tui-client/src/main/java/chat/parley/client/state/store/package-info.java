/// What a client keeps between two runs. On disk: the cache, which can be fetched again, and what
/// must not be lost, drafts and messages not sent yet. Without a disk the server keeps the latter.
@NullMarked
package chat.parley.client.state.store;

import org.jspecify.annotations.NullMarked;
