package chat.parley.client.state.store;

import chat.parley.client.state.ComposerDraft;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.Outgoing;
import chat.parley.client.state.Remembered;
import chat.parley.client.state.SideEffect.ForDisk;
import chat.parley.client.state.Window;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.wire.JsonCodec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A profile's files: `state.db` for what must not be lost, `cache.db` for what can be fetched
/// again. One process at a time holds them; another that runs beside it has files of its own, whose
/// drafts and unsent messages the next one to start alone takes over.
public final class DiskStore implements LocalStore {
    /// As many entries of a conversation are brought to memory at the start.
    static final int ENTRIES_AT_START = 60;

    private final ProfileLock lock;
    private final JsonCodec codec = new JsonCodec(Map.of());
    private final Path stateFile;
    private final Path cacheFile;
    private StateFile state;
    private CacheFile cache;
    private boolean stateLost;

    /// The places of those that run beside this one, if this one has the first; else empty.
    private final List<StatePlace> beside;

    private DiskStore(ProfileLock lock, StatePlace place, List<StatePlace> beside) {
        this.lock = lock;
        this.beside = List.copyOf(beside);
        this.stateFile = place.state();
        this.cacheFile = place.cache();
        this.state = openState();
        this.cache = openCache();
    }

    private StateFile openState() {
        try {
            return new StateFile(stateFile, codec);
        } catch (DiskTrouble damaged) {
            stateLost = true;
            LocalDatabase.setAside(stateFile);
            return new StateFile(stateFile, codec);
        }
    }

    private CacheFile openCache() {
        try {
            return new CacheFile(cacheFile, codec);
        } catch (DiskTrouble damaged) {
            LocalDatabase.setAside(cacheFile);
            return new CacheFile(cacheFile, codec);
        }
    }

    /// Opens the files that no other process holds; empty when all are held.
    public static Optional<LocalStore> open(Path stateDirectory, Path cacheDirectory) {
        List<StatePlace> places = StatePlace.all(stateDirectory, cacheDirectory);
        for (StatePlace place : places) {
            Optional<ProfileLock> lock = place.take();
            if (lock.isPresent()) {
                boolean first = place.equals(places.getFirst());
                List<StatePlace> beside = first ? places.subList(1, places.size()) : List.of();
                return Optional.of(new DiskStore(lock.get(), place, beside));
            }
        }
        return Optional.empty();
    }

    /// Takes what a client that ran beside another left behind, unless it still runs.
    private void takeOver(StatePlace left) {
        Optional<ProfileLock> held = left.take();
        if (held.isEmpty()) {
            return;
        }
        try (ProfileLock _ = held.get()) {
            try (StateFile other = new StateFile(left.state(), codec)) {
                state.takeOver(other);
            }
            left.delete();
        } catch (DiskTrouble damaged) {
            stateLost = true;
            LocalDatabase.setAside(left.state());
        }
    }

    @Override
    public Remembered load() {
        Remembered mine = loadMine();
        List<StatePlace> left = beside.stream().filter(StatePlace::isUsed).toList();
        if (left.isEmpty() || mine.self() == null) {
            return mine;
        }
        left.forEach(this::takeOver);
        return remembered();
    }

    /// A file that can be opened may still hold nonsense.
    private Remembered loadMine() {
        try {
            return remembered();
        } catch (DiskTrouble trouble) {
            if (!trouble.damaged()) {
                throw trouble;
            }
            stateLost = true;
            state.close();
            LocalDatabase.setAside(stateFile);
            state = openState();
            return remembered();
        }
    }

    private Window window(Id conversation) {
        try {
            return cache.window(conversation, ENTRIES_AT_START);
        } catch (DiskTrouble trouble) {
            if (trouble.damaged()) {
                cache.close();
                LocalDatabase.setAside(cacheFile);
                cache = openCache();
            }
            return Window.EMPTY;
        }
    }

    private Remembered remembered() {
        return remembered(state, this::window);
    }

    /// What a file holds.
    ///
    /// @param windows what there is of each conversation's log
    static Remembered remembered(StateFile state, Function<Id, Window> windows) {
        Map<Id, List<Outgoing>> outgoing = state.outgoing();
        Map<Id, ComposerDraft> drafts = state.drafts();
        List<ConversationState> conversations = new ArrayList<>();
        for (StateFile.Known kept : state.conversations()) {
            Conversation known = kept.conversation();
            conversations.add(
                    Remembered.conversation(
                            known,
                            windows.apply(known.id()),
                            outgoing.getOrDefault(known.id(), List.of()),
                            drafts.getOrDefault(known.id(), ComposerDraft.NONE),
                            kept.seen()));
        }
        return new Remembered(
                state.self().orElse(null), conversations, state.settings().orElse(null));
    }

    /// What must not be lost is written first, each file's part as one transaction.
    @Override
    public void keep(List<ForDisk> changes) {
        List<ForDisk> forCache = changes.stream().filter(DiskStore::concernsCache).toList();
        List<ForDisk> forState = changes.stream().filter(DiskStore::concernsState).toList();
        if (!forState.isEmpty()) {
            state.transaction(() -> forState.forEach(this::keep));
        }
        if (!forCache.isEmpty()) {
            cache.transaction(() -> forCache.forEach(this::cache));
        }
    }

    private static boolean concernsCache(ForDisk change) {
        return change instanceof ForDisk.KeepWindow
                || change instanceof ForDisk.KeepChanges
                || change instanceof ForDisk.Forget
                || change instanceof ForDisk.ForgetAll;
    }

    private static boolean concernsState(ForDisk change) {
        return !(change instanceof ForDisk.KeepWindow) && !(change instanceof ForDisk.KeepChanges);
    }

    private void keep(ForDisk change) {
        switch (change) {
            case ForDisk.KeepSelf(var self) -> state.self(self);
            case ForDisk.KeepConversation(var known, long seen) -> state.conversation(known, seen);
            case ForDisk.KeepOutgoing(var message) -> state.outgoing(message);
            case ForDisk.ForgetOutgoing(var clientId) -> state.forgetOutgoing(clientId);
            case ForDisk.KeepDraft(var conversation, var text, var replyTo, var edit) ->
                    state.draft(conversation, text, replyTo, edit);
            case ForDisk.KeepSettings(var settings) -> state.settings(settings);
            case ForDisk.Forget(var conversation) -> state.forget(conversation);
            case ForDisk.ForgetAll() -> state.forgetAll();
            case ForDisk.KeepWindow _, ForDisk.KeepChanges _ ->
                    throw new IllegalArgumentException("not of this file");
        }
    }

    private void cache(ForDisk change) {
        switch (change) {
            case ForDisk.KeepWindow(var conversation, var before, var after) ->
                    cache.window(conversation, before, after);
            case ForDisk.KeepChanges(var changes, var reader) -> cache.change(changes, reader);
            case ForDisk.Forget(var conversation) -> cache.forget(conversation);
            case ForDisk.ForgetAll() -> cache.forgetAll();
            case ForDisk.KeepSelf _,
                    ForDisk.KeepConversation _,
                    ForDisk.KeepOutgoing _,
                    ForDisk.ForgetOutgoing _,
                    ForDisk.KeepDraft _,
                    ForDisk.KeepSettings _ ->
                    throw new IllegalArgumentException("not of this file");
        }
    }

    @Override
    public Optional<Entries> older(Id conversation, long before, int limit) {
        return cache.older(conversation, before, limit);
    }

    @Override
    public Keeping keeping() {
        return beside.isEmpty() ? Keeping.KEPT_APART : Keeping.KEPT;
    }

    @Override
    public Optional<ScreenText> warning() {
        if (stateLost) {
            return Optional.of(ScreenText.STATE_DAMAGED);
        }
        return keeping() == Keeping.KEPT_APART
                ? Optional.of(ScreenText.HELD_APART)
                : Optional.empty();
    }

    @Override
    public void close() {
        cache.close();
        state.close();
        lock.close();
    }
}
