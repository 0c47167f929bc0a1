/// What a client keeps on disk between two runs: the cache, which can be fetched again, and what
/// must not be lost: drafts and messages not sent yet.
@NullMarked
package chat.parley.client.state.store;

import org.jspecify.annotations.NullMarked;
