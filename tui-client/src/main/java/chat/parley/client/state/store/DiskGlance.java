package chat.parley.client.state.store;

import chat.parley.client.state.Remembered;
import chat.parley.client.state.Window;
import chat.parley.protocol.Id;
import chat.parley.protocol.wire.JsonCodec;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Looks at a profile's files without taking or changing them: also while a client writes them.
final class DiskGlance {
    private DiskGlance() {}

    /// What they hold; nothing where there are none, or none that this version reads.
    static Remembered of(Path stateDirectory, Path cacheDirectory) {
        StatePlace place = StatePlace.all(stateDirectory, cacheDirectory).getFirst();
        JsonCodec codec = new JsonCodec(Map.of());
        try {
            Optional<StateFile> found = StateFile.look(place.state(), codec);
            if (found.isEmpty()) {
                return Remembered.NOTHING;
            }
            try (StateFile state = found.get()) {
                return remembered(state, place.cache(), codec);
            }
        } catch (DiskTrouble _) {
            return Remembered.NOTHING;
        }
    }

    private static Remembered remembered(StateFile state, Path file, JsonCodec codec) {
        Optional<CacheFile> found = CacheFile.look(file, codec);
        if (found.isEmpty()) {
            return DiskStore.remembered(state, _ -> Window.EMPTY);
        }
        try (CacheFile cache = found.get()) {
            return DiskStore.remembered(state, conversation -> window(cache, conversation));
        }
    }

    private static Window window(CacheFile cache, Id conversation) {
        return cache.window(conversation, DiskStore.ENTRIES_AT_START);
    }
}
