package chat.parley.client.state.store;

import chat.parley.client.state.Remembered;
import chat.parley.client.state.SideEffect.ForDisk;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import java.util.List;
import java.util.Optional;

/// Keeps nothing: where too many clients hold the profile.
public final class NoStore implements LocalStore {

    @Override
    public Remembered load() {
        return Remembered.NOTHING;
    }

    @Override
    public void keep(List<ForDisk> changes) {
        // Everything is in memory, and ends with it.
    }

    @Override
    public Optional<Entries> older(Id conversation, long before, int limit) {
        return Optional.empty();
    }

    @Override
    public Keeping keeping() {
        return Keeping.NOT_KEPT;
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
