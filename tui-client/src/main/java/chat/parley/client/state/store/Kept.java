package chat.parley.client.state.store;

import chat.parley.client.state.Remembered;

/// A store, and what it kept from the last run: read on whichever thread opened it, so that a
/// screen need not wait for the reading.
public record Kept(LocalStore store, Remembered remembered) {

    /// Reads what is kept.
    public static Kept in(LocalStore store) {
        return new Kept(store, store.load());
    }
}
