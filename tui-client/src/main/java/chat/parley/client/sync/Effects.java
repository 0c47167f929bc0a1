package chat.parley.client.sync;

import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.ClientEvent.Answered;
import chat.parley.client.state.SideEffect;
import chat.parley.client.state.SideEffect.ForDisk;
import chat.parley.client.state.SideEffect.ForServer;
import chat.parley.client.state.store.KeepingTrouble;
import chat.parley.client.state.store.LocalStore;
import chat.parley.kit.link.ServerLink;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Does what the reducer calls for, on a thread of its own and in its order: so the disk has a
/// message before the server is asked, and neither ever holds up the screen.
public final class Effects implements AutoCloseable {

    private final WaitingEffects waiting = new WaitingEffects();
    private final LocalStore store;
    private final ServerEffects server;
    private final Consumer<ClientEvent> happened;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("parley-effects").daemon().factory());

    /// @param happened told what was answered, from any thread
    public Effects(LocalStore store, ServerLink link, Consumer<ClientEvent> happened) {
        this.store = store;
        this.happened = happened;
        this.server = new ServerEffects(link, happened);
    }

    public void run(List<SideEffect> effects) {
        if (!effects.isEmpty() && waiting.add(effects)) {
            thread.execute(() -> runNow(waiting.take()));
        }
    }

    private void runNow(List<SideEffect> effects) {
        List<ForDisk> forDisk = new ArrayList<>();
        for (SideEffect effect : effects) {
            if (effect instanceof ForDisk one) {
                forDisk.add(one);
            }
        }
        if (!forDisk.isEmpty()) {
            keep(forDisk);
        }
        for (SideEffect effect : effects) {
            switch (effect) {
                case ForServer.FetchOlder older -> fetchOlder(older);
                case ForServer one -> server.run(one);
                case ForDisk _, SideEffect.Ring _ -> {}
            }
        }
    }

    /// A store that fails is said to fail; talking goes on.
    private void keep(List<ForDisk> changes) {
        try {
            store.keep(changes);
        } catch (KeepingTrouble trouble) {
            happened.accept(new ClientEvent.DiskFailed(String.valueOf(trouble.getMessage())));
        }
    }

    private Optional<Entries> older(ForServer.FetchOlder older) {
        try {
            return store.older(older.conversation(), older.before(), ServerEffects.PAGE);
        } catch (KeepingTrouble _) {
            return Optional.empty();
        }
    }

    private void fetchOlder(ForServer.FetchOlder older) {
        older(older)
                .ifPresentOrElse(
                        page ->
                                happened.accept(
                                        new Answered.OlderFetched(
                                                older.conversation(), older.before(), page)),
                        () -> server.run(older));
    }

    /// Finishes what was begun; the store is then closed.
    @Override
    public void close() {
        thread.execute(store::close);
        thread.close();
    }
}
