package chat.parley.client.state.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Files of one client in a profile's directories: the first have plain names, those of clients
/// that run at the same time are numbered from 2.
///
/// @param lock held as long as the files are used
record StatePlace(Path lock, Path state, Path cache) {
    private static final int MOST = 8;

    static List<StatePlace> all(Path stateDirectory, Path cacheDirectory) {
        List<StatePlace> all = new ArrayList<>();
        for (int number = 1; number <= MOST; number++) {
            String suffix = number == 1 ? "" : "-" + number;
            all.add(
                    new StatePlace(
                            stateDirectory.resolve("state" + suffix + ".lock"),
                            stateDirectory.resolve("state" + suffix + ".db"),
                            cacheDirectory.resolve("cache" + suffix + ".db")));
        }
        return all;
    }

    Optional<ProfileLock> take() {
        return ProfileLock.take(lock);
    }

    boolean isUsed() {
        return Files.exists(state);
    }

    /// All but the lock: somebody may wait for that very file.
    void delete() {
        LocalDatabase.delete(state);
        LocalDatabase.delete(cache);
    }
}
